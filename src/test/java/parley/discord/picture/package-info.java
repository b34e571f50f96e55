/** Draws messages as Discord shows them, for the README: from their JSON to a page to a picture. */
@NullMarked
package parley.discord.picture;

import org.jspecify.annotations.NullMarked;
