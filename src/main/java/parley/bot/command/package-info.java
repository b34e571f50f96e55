/**
 * One class a command of the bot: a plain object from interaction to response, testable without
 * Discord.
 */
@NullMarked
package parley.bot.command;

import org.jspecify.annotations.NullMarked;
