/** Draws the pictures of the README from messages of the bot. */
@NullMarked
package parley.bot.picture;

import org.jspecify.annotations.NullMarked;
