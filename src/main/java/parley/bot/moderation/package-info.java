/** What moderators may do: reload, check and inspect the corpus; permissions and the audit log. */
@NullMarked
package parley.bot.moderation;

import org.jspecify.annotations.NullMarked;
