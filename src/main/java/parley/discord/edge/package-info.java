/**
 * The only place that knows Javacord: login, gateway, our own handler of interactions, our own
 * responder, the watchdog.
 */
@NullMarked
package parley.discord.edge;

import org.jspecify.annotations.NullMarked;
