/** Messages, embeds and components as records within Discord's limits, and their JSON. */
@NullMarked
package parley.bot.message;

import org.jspecify.annotations.NullMarked;
