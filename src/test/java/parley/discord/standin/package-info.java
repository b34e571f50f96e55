/**
 * A stand-in for Discord: REST and gateway behind TLS and a CONNECT proxy, for a bot that cannot
 * tell the difference. It records requests, refuses what Discord would refuse, and fails on demand.
 * {@code payload} and {@code http} know nothing of the rest, {@code validation} only those, and
 * {@code load} uses all of it.
 */
@NullMarked
package parley.discord.standin;

import org.jspecify.annotations.NullMarked;
