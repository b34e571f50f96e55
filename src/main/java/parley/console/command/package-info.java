/** One class a sub-command of the terminal. */
@NullMarked
package parley.console.command;

import org.jspecify.annotations.NullMarked;
