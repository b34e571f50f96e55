/** The Discord face: answers what people ask there. */
@NullMarked
package parley.discord;

import org.jspecify.annotations.NullMarked;
