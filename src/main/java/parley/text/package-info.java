/**
 * Text tools that every room may use: spans, hashes, white space, unsafe characters, English dates
 * and months, plurals. Knows no other room.
 */
@NullMarked
package parley.text;

import org.jspecify.annotations.NullMarked;
