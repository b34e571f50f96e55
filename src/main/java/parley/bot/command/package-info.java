/**
 * The commands of the bot, one class each: plain objects from interaction to response, testable
 * without Discord.
 */
@NullMarked
package parley.bot.command;

import org.jspecify.annotations.NullMarked;
