/** Draws the README's pictures from messages of the bot. */
@NullMarked
package parley.bot.picture;

import org.jspecify.annotations.NullMarked;
