/**
 * Dispatches interactions to their handlers and sees to a response in time: routing, rate limiting,
 * deferral, errors.
 */
@NullMarked
package parley.bot.dispatch;

import org.jspecify.annotations.NullMarked;
