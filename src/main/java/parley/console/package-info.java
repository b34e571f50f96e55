/**
 * The terminal face: commands, prompt, and what they print. Results go to standard output, all else
 * to standard error.
 */
@NullMarked
package parley.console;

import org.jspecify.annotations.NullMarked;
