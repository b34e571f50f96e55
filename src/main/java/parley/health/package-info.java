/**
 * Health checks of a running bot over a socket file in the state folder: no port, no network;
 * access is controlled by the permissions of the folder.
 */
@NullMarked
package parley.health;

import org.jspecify.annotations.NullMarked;
