/**
 * Laying out text for a terminal: looks, columns, lines, pages. Knows nothing of answers. Whatever
 * text passes through here reaches the terminal without control characters.
 */
@NullMarked
package parley.console.page;

import org.jspecify.annotations.NullMarked;
