/**
 * The interactive prompt over JLine: reads, completes and runs lines. Uses {@code view}, {@code
 * exit} and {@code terminal}.
 */
@NullMarked
package parley.console.prompt;

import org.jspecify.annotations.NullMarked;
