/**
 * Text tools that every room may use: spans, hashes, white space, unsafe characters, English dates
 * and months, plurals; and the versions of what is derived from text. Knows no other room.
 */
@NullMarked
package parley.text;

import org.jspecify.annotations.NullMarked;
