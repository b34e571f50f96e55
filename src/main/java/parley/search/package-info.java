/**
 * From passages to an index, and from a question to ranked passages: analysis, build, open, query,
 * spelling, suggestions. The only room that knows Lucene.
 */
@NullMarked
package parley.search;

import org.jspecify.annotations.NullMarked;
