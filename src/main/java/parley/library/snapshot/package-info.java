/**
 * The index on the disk: where it lies, whether it is that of the corpus, the open snapshot of it,
 * and what changed from one to the next. Comes after {@code revision}.
 */
@NullMarked
package parley.library.snapshot;

import org.jspecify.annotations.NullMarked;
