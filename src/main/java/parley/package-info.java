/** The program's entry. */
@NullMarked
package parley;

import org.jspecify.annotations.NullMarked;
