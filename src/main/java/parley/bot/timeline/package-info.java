/** Messages that list dated events and lead to their passages. */
@NullMarked
package parley.bot.timeline;

import org.jspecify.annotations.NullMarked;
