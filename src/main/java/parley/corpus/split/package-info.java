/** Splits sections into passages: sentence splitting, then segmentation by dynamic programming. */
@NullMarked
package parley.corpus.split;

import org.jspecify.annotations.NullMarked;
