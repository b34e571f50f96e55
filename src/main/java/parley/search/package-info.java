/**
 * From passages to an index, and from a question to ranked passages. The only room that knows
 * Lucene. Its inner rooms import only from those before them: {@code analysis}, {@code
 * index.tokens}, {@code index}, {@code dense}, {@code query}, {@code ranking}; here is what other
 * rooms search with.
 */
@NullMarked
package parley.search;

import org.jspecify.annotations.NullMarked;
