/**
 * Output to a terminal or pipe: width, styles, wrapping, progress, signals. The lowest inner
 * package: it uses none of the others.
 */
@NullMarked
package parley.console.terminal;

import org.jspecify.annotations.NullMarked;
