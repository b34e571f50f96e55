/**
 * Discord's Markdown: escaped, highlighted, cited, and cut to a length without breaking it. Imports
 * nothing of the package around it.
 */
@NullMarked
package parley.bot.message.markdown;

import org.jspecify.annotations.NullMarked;
