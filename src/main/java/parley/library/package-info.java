/**
 * The live snapshot behind {@code ask(Question)}: load, embed, reload, swap, status. The only
 * package that the front ends ask.
 */
@NullMarked
package parley.library;

import org.jspecify.annotations.NullMarked;
