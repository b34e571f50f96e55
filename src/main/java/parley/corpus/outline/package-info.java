/**
 * From what a parser reads, line by line, to the sections of an article with their citation marks
 * resolved.
 */
@NullMarked
package parley.corpus.outline;

import org.jspecify.annotations.NullMarked;
