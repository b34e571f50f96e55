/**
 * The lexical index: writing and opening it, its fields, records and caches, and the filters of a
 * search.
 */
@NullMarked
package parley.search.index;

import org.jspecify.annotations.NullMarked;
