/**
 * Benchmarks of the program beside the bare library calls it is built on, over synthetic text of
 * any size. Not run by any test; see {@code src/docs/measure.md}.
 */
@NullMarked
package parley.benchmark;

import org.jspecify.annotations.NullMarked;
