/**
 * What the bot does: each command a plain object from interaction to response, testable without
 * Discord, and the desk that runs them in time.
 */
@NullMarked
package parley.discord.command;

import org.jspecify.annotations.NullMarked;
