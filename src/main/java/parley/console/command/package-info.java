/**
 * The sub-commands, one class each, and the batch of {@code ask}. The topmost inner package: it may
 * use {@code prompt}, {@code view}, {@code exit} and {@code terminal}.
 */
@NullMarked
package parley.console.command;

import org.jspecify.annotations.NullMarked;
