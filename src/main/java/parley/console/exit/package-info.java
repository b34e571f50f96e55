/** Exit codes, and from exceptions to messages and exit codes. Uses {@code terminal} only. */
@NullMarked
package parley.console.exit;

import org.jspecify.annotations.NullMarked;
