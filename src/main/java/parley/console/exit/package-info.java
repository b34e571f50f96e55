/** How a command ends: exit codes, usage errors, failures. */
@NullMarked
package parley.console.exit;

import org.jspecify.annotations.NullMarked;
