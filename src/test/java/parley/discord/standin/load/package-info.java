/** The load driver: asks a bot over the stand-in Discord at a given rate and reports latencies. */
@NullMarked
package parley.discord.standin.load;

import org.jspecify.annotations.NullMarked;
