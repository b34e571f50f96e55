/** Scoring: BM25, proximity, term coverage, and the linear fusion of lexical and dense scores. */
@NullMarked
package parley.search.ranking;

import org.jspecify.annotations.NullMarked;
