/**
 * What moderators read of the revisions: previews, differences, articles as files, the history.
 * Built from the messages around it, none of which imports it.
 */
@NullMarked
package parley.bot.message.revision;

import org.jspecify.annotations.NullMarked;
