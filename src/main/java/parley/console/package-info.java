/**
 * The command-line interface. Results go to standard output, all else to standard error.
 *
 * <p>The inner packages depend on each other in this order only, without cycles: {@code command} on
 * all others; {@code prompt} on {@code view}, {@code exit} and {@code terminal}; {@code view} and
 * {@code exit} on {@code terminal}.
 */
@NullMarked
package parley.console;

import org.jspecify.annotations.NullMarked;
