/**
 * From passages to an index, and from a question to ranked passages. The only package that knows
 * Lucene. Its inner packages import only from those before them: {@code analysis}, {@code
 * index.tokens}, {@code index}, {@code dense}, {@code query}, {@code ranking}; here is what other
 * packages search with.
 */
@NullMarked
package parley.search;

import org.jspecify.annotations.NullMarked;
