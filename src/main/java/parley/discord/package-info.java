/**
 * The adapter over Javacord. Gateway connections, REST calls and the start of the bot; what the bot
 * says and does is in {@code parley.bot}, which knows no Javacord.
 */
@NullMarked
package parley.discord;

import org.jspecify.annotations.NullMarked;
