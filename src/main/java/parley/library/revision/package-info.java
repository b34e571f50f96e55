/**
 * Where the corpus that is served comes from: the folder, or a revision of the store. Comes before
 * {@code library} itself, which turns it into a snapshot.
 */
@NullMarked
package parley.library.revision;

import org.jspecify.annotations.NullMarked;
