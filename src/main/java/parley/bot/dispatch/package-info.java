/** From an interaction to its handler and back in time: routing, rate limit, deferral, errors. */
@NullMarked
package parley.bot.dispatch;

import org.jspecify.annotations.NullMarked;
