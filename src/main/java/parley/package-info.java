/** Entry point of the program. */
@NullMarked
package parley;

import org.jspecify.annotations.NullMarked;
