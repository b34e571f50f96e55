/**
 * Analysis of a passage in a single pass, whose tokens serve several fields and the document
 * frequencies.
 */
@NullMarked
package parley.search.index.tokens;

import org.jspecify.annotations.NullMarked;
