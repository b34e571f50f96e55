/** Tests of the page: over plain HTTP, and in a browser where there is one. */
@NullMarked
package parley.preview;

import org.jspecify.annotations.NullMarked;
