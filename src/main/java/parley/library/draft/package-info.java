/**
 * What moderators see before they publish: an article cut into the sections to edit, and what a
 * draft would change. Comes after {@code revision}.
 */
@NullMarked
package parley.library.draft;

import org.jspecify.annotations.NullMarked;
