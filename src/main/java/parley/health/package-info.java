/**
 * How a running bot is: it listens on a socket file in the state folder, and whoever may read that
 * folder can ask it. No port, no network.
 */
@NullMarked
package parley.health;

import org.jspecify.annotations.NullMarked;
