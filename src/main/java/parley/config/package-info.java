/**
 * The configuration as one tree of records, loaded once at start-up; all errors are reported
 * together, with file and line. Only this package uses Typesafe Config.
 */
@NullMarked
package parley.config;

import org.jspecify.annotations.NullMarked;
