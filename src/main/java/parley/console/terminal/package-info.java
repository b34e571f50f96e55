/** Writing to a terminal or a pipe: width, styles, wrapping, progress, signals. */
@NullMarked
package parley.console.terminal;

import org.jspecify.annotations.NullMarked;
