/**
 * The data model of articles: metadata, sections, blocks, passages, sources, events, topics and
 * diagnostics.
 */
@NullMarked
package parley.corpus.model;

import org.jspecify.annotations.NullMarked;
