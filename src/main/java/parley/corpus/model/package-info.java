/**
 * What an article is made of: metadata, sections, blocks, passages, sources, events, and the
 * diagnostics found on the way.
 */
@NullMarked
package parley.corpus.model;

import org.jspecify.annotations.NullMarked;
