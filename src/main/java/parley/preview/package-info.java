/**
 * The bot in a browser, on one's own machine: a page over the same commands and messages as on
 * Discord. What the page sends is an interaction, what it gets is what Discord would get; it draws
 * them and knows nothing of questions and answers. A front end like {@code discord}.
 */
@NullMarked
package parley.preview;

import org.jspecify.annotations.NullMarked;
