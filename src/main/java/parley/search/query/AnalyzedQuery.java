package parley.search.query;

import java.util.List;
import java.util.Optional;
import parley.search.dense.QueryEmbedding;

/**
 * A question analyzed for one index.
 *
 * @param text the question as typed
 * @param terms the distinct query terms in the question's order, at most {@value #MAX_TERMS}; empty
 *     if it has none
 * @param outOfVocabularyIdf the idf of a term that is not in the index
 * @param didYouMean the question with corrected spelling; empty if nothing was corrected
 * @param embedding empty if it is to be ranked lexically
 */
public record AnalyzedQuery(
    String text,
    List<QueryTerm> terms,
    double outOfVocabularyIdf,
    Optional<String> didYouMean,
    Optional<QueryEmbedding> embedding) {
  /** Limit of query terms; of more, the rarest are kept. */
  public static final int MAX_TERMS = 64;

  public AnalyzedQuery {
    terms = List.copyOf(terms);
  }

  /** This query with an embedding. */
  public AnalyzedQuery withEmbedding(QueryEmbedding queryEmbedding) {
    return new AnalyzedQuery(
        text, terms, outOfVocabularyIdf, didYouMean, Optional.of(queryEmbedding));
  }

  /** Whether it has an embedding. */
  public boolean hasEmbedding() {
    return embedding.isPresent();
  }

  /** The question with corrected spelling, or as typed if nothing was corrected. */
  public String correctedText() {
    return didYouMean.orElse(text);
  }

  /** How passages are ranked for it: {@code lexical} or {@code hybrid}. */
  public String ranking() {
    return hasEmbedding() ? "hybrid" : "lexical";
  }

  /** The sum of the terms' idf. */
  public double totalIdf() {
    return terms.stream().mapToDouble(QueryTerm::idf).sum();
  }
}
