/** What moderators do: permissions, reload, audit log. */
@NullMarked
package parley.bot.moderation;

import org.jspecify.annotations.NullMarked;
