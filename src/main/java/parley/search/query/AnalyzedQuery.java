package parley.search.query;

import java.util.List;
import java.util.Optional;
import parley.search.dense.QueryEmbedding;

/**
 * A question made ready for one index.
 *
 * @param text as typed
 * @param words the words searched for, each once, at most {@value #MOST_WORDS}, in the question's
 *     order; empty where it has none
 * @param unseenWeight the weight a word has that the index has never seen
 * @param didYouMean the question with misspelt words put right, if any could be
 * @param meaning what it means; empty where passages are found by words alone
 */
public record AnalyzedQuery(
    String text,
    List<QueryTerm> words,
    double unseenWeight,
    Optional<String> didYouMean,
    Optional<QueryEmbedding> meaning) {
  /** The most words of a question that are searched for; of more, the rarest are kept. */
  public static final int MOST_WORDS = 64;

  public AnalyzedQuery {
    words = List.copyOf(words);
  }

  /** The same question with its meaning. */
  public AnalyzedQuery meaning(QueryEmbedding found) {
    return new AnalyzedQuery(text, words, unseenWeight, didYouMean, Optional.of(found));
  }

  /** Whether its meaning is known as well as its words. */
  public boolean isMeant() {
    return meaning.isPresent();
  }

  /** The question with misspelt words put right. */
  public String meant() {
    return didYouMean.orElse(text);
  }

  /** What ranks the passages found for it: {@code lexical} or {@code hybrid}. */
  public String ranking() {
    return isMeant() ? "hybrid" : "lexical";
  }

  /** The weight of all words together. */
  public double weight() {
    return words.stream().mapToDouble(QueryTerm::weight).sum();
  }
}
