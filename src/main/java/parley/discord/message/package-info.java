/**
 * What the bot says: messages, embeds, buttons and selects as our own records, kept within
 * Discord's limits, and their JSON.
 */
@NullMarked
package parley.discord.message;

import org.jspecify.annotations.NullMarked;
