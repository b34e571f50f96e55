/** Logging set-up and redaction: quiet unless {@code PARLEY_LOG} asks for more. */
@NullMarked
package parley.logging;

import org.jspecify.annotations.NullMarked;
