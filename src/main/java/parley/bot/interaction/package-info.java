/**
 * What somebody did in Discord, as our own records, parsed from the raw payload, and how it is
 * responded to.
 */
@NullMarked
package parley.bot.interaction;

import org.jspecify.annotations.NullMarked;
