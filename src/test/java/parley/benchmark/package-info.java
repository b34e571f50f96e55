/**
 * How fast the program is beside the bare parts it is built on, over made-up text of any size. No
 * test runs any of it: see the README for the commands.
 */
@NullMarked
package parley.benchmark;

import org.jspecify.annotations.NullMarked;
