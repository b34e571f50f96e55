package parley.search.query;

import java.util.List;
import java.util.Optional;
import parley.search.dense.QueryEmbedding;

/**
 * A question made ready for one index.
 *
 * @param text as typed
 * @param terms the words searched for, each once, at most {@value #MAX_TERMS}, in the question's
 *     order; empty where it has none
 * @param oovIdf the weight a word has that the index has never seen
 * @param didYouMean the question with misspelt words put right, if any could be
 * @param embedding what it means; empty where passages are found by words alone
 */
public record AnalyzedQuery(
    String text,
    List<QueryTerm> terms,
    double oovIdf,
    Optional<String> didYouMean,
    Optional<QueryEmbedding> embedding) {
  /** The most words of a question that are searched for; of more, the rarest are kept. */
  public static final int MAX_TERMS = 64;

  public AnalyzedQuery {
    terms = List.copyOf(terms);
  }

  /** The same question with its meaning. */
  public AnalyzedQuery withEmbedding(QueryEmbedding queryEmbedding) {
    return new AnalyzedQuery(text, terms, oovIdf, didYouMean, Optional.of(queryEmbedding));
  }

  /** Whether its meaning is known as well as its words. */
  public boolean hasEmbedding() {
    return embedding.isPresent();
  }

  /** The question with misspelt words put right. */
  public String correctedText() {
    return didYouMean.orElse(text);
  }

  /** What ranks the passages found for it: {@code lexical} or {@code hybrid}. */
  public String ranking() {
    return hasEmbedding() ? "hybrid" : "lexical";
  }

  /** The weight of all words together. */
  public double totalIdf() {
    return terms.stream().mapToDouble(QueryTerm::idf).sum();
  }
}
