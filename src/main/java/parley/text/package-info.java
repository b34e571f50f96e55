/**
 * Text utilities for every other package: spans, hashes, white space, unsafe characters, English
 * dates, months and ordinals, plurals, I/O error wording, and the versions of what is derived and
 * kept on disk. Depends on no other package.
 */
@NullMarked
package parley.text;

import org.jspecify.annotations.NullMarked;
