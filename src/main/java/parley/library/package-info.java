/**
 * The live snapshot behind {@code ask(Question)}: load, reload, swap, and counts. What the faces
 * talk to.
 */
@NullMarked
package parley.library;

import org.jspecify.annotations.NullMarked;
