/**
 * The live snapshot behind {@code ask(Question)}: load, embed, reload, swap, status. The only room
 * that the faces ask.
 */
@NullMarked
package parley.library;

import org.jspecify.annotations.NullMarked;
