/** From text to vectors. */
@NullMarked
package parley.embedding;

import org.jspecify.annotations.NullMarked;
