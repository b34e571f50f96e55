/**
 * Interactions parsed from Discord's payloads into records, their handlers, and the responses they
 * get.
 */
@NullMarked
package parley.bot.interaction;

import org.jspecify.annotations.NullMarked;
