/** Checks of what the bot sends: Discord's limits and its API description. */
@NullMarked
package parley.discord.standin.validation;

import org.jspecify.annotations.NullMarked;
