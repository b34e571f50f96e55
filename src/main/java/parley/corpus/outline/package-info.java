/**
 * Builds articles from what the body parsers find: nests headings into sections and resolves
 * citation marks. Declares the interface of those parsers.
 */
@NullMarked
package parley.corpus.outline;

import org.jspecify.annotations.NullMarked;
