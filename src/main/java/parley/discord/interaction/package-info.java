/**
 * What somebody did in Discord, as our own records, read from the raw packet. No cache, no
 * Javacord.
 */
@NullMarked
package parley.discord.interaction;

import org.jspecify.annotations.NullMarked;
