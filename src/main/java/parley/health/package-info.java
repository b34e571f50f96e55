/**
 * Health checks of a running bot over a socket file in the state folder: no port, no network;
 * access is controlled by the permissions of the folder. And the end of one that cannot go on.
 */
@NullMarked
package parley.health;

import org.jspecify.annotations.NullMarked;
