/**
 * Text to terms: the normal form of a question, the Lucene analyzers for indexing and for queries,
 * and synonym groups.
 */
@NullMarked
package parley.search.analysis;

import org.jspecify.annotations.NullMarked;
