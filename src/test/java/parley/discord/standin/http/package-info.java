/** Requests as the stand-in receives them, and its responses. */
@NullMarked
package parley.discord.standin.http;

import org.jspecify.annotations.NullMarked;
