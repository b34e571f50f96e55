/** What the stand-in Discord sends: payloads of guilds, users, interactions and messages. */
@NullMarked
package parley.discord.standin.payload;

import org.jspecify.annotations.NullMarked;
