/**
 * The whole configuration as one tree of records, read once at the start. Every fault in it is
 * reported together, with file and line. The only room that knows the configuration library.
 */
@NullMarked
package parley.config;

import org.jspecify.annotations.NullMarked;
