/** What tests of every room use. */
@NullMarked
package parley.testing;

import org.jspecify.annotations.NullMarked;
