/**
 * What the bot says: messages, embeds and components as our own records, held to Discord's limits,
 * and their JSON.
 */
@NullMarked
package parley.bot.message;

import org.jspecify.annotations.NullMarked;
