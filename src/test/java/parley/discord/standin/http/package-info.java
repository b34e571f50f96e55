/** What the bot sends to the stand-in over HTTP, and what it gets back. */
@NullMarked
package parley.discord.standin.http;

import org.jspecify.annotations.NullMarked;
