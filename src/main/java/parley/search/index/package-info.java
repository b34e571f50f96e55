/** The lexical index: writing it, opening it, its fields, stored records and filters. */
@NullMarked
package parley.search.index;

import org.jspecify.annotations.NullMarked;
