/**
 * What moderators may do: reload, check, change and undo the corpus, each after a private preview;
 * permissions and the audit log.
 */
@NullMarked
package parley.bot.moderation;

import org.jspecify.annotations.NullMarked;
