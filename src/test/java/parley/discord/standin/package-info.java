/**
 * A stand-in Discord: REST and gateway behind TLS and a CONNECT proxy, for a bot that does not know
 * it is tested. It answers, records, refuses what Discord would refuse, and fails on demand.
 */
@NullMarked
package parley.discord.standin;

import org.jspecify.annotations.NullMarked;
