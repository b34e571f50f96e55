package parley.search.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.search.dense.QueryEmbedding;

/**
 * A question analyzed for one index.
 *
 * @param text the question as typed
 * @param normalizedText the form of it that is searched; see {@link
 *     parley.search.analysis.QuestionNormalizer}
 * @param terms the distinct query terms in the question's order, at most {@value #MAX_TERMS}; empty
 *     if it has none
 * @param outOfVocabularyIdf the idf of a term that is not in the index
 * @param spelling what was corrected
 * @param conditions what a passage must meet to answer it
 * @param embedding empty if it is to be ranked lexically
 */
public record AnalyzedQuery(
    String text,
    String normalizedText,
    List<QueryTerm> terms,
    double outOfVocabularyIdf,
    Spelling spelling,
    QuestionConditions conditions,
    Optional<QueryEmbedding> embedding) {
  /** Limit of query terms; of more, the rarest are kept. */
  public static final int MAX_TERMS = 64;

  public AnalyzedQuery {
    terms = List.copyOf(terms);
  }

  /** A query that is spelt right, for a question in its normal form. */
  public static AnalyzedQuery of(String text, List<QueryTerm> terms, double outOfVocabularyIdf) {
    return new AnalyzedQuery(
        text,
        text,
        terms,
        outOfVocabularyIdf,
        Spelling.correct(text),
        QuestionConditions.parse(text),
        Optional.empty());
  }

  /** This query with an embedding. */
  public AnalyzedQuery withEmbedding(QueryEmbedding queryEmbedding) {
    return new AnalyzedQuery(
        text,
        normalizedText,
        terms,
        outOfVocabularyIdf,
        spelling,
        conditions,
        Optional.of(queryEmbedding));
  }

  /** Whether it has an embedding. */
  public boolean hasEmbedding() {
    return embedding.isPresent();
  }

  /** The question with corrected spelling, as it is offered; empty if there is nothing to offer. */
  public Optional<String> didYouMean() {
    return spelling.didYouMean();
  }

  /** The form that is searched, with corrected spelling. */
  public String correctedText() {
    return spelling.correctedText();
  }

  /** How passages are ranked for it: {@code lexical} or {@code hybrid}. */
  public String ranking() {
    return hasEmbedding() ? "hybrid" : "lexical";
  }

  /**
   * How alike this and another query are: the cosine of their embeddings or, if one has none, the
   * idf of the terms they share.
   */
  public double similarity(AnalyzedQuery other) {
    if (embedding.isPresent() && other.embedding.isPresent()) {
      float[] vector = embedding.get().vector();
      float[] otherVector = other.embedding.get().vector();
      double sum = 0;
      for (int i = 0; i < vector.length; i++) {
        sum += vector[i] * otherVector[i];
      }
      return sum;
    }
    Set<String> otherTerms =
        other.terms.stream()
            .flatMap(term -> term.indexTerms().stream())
            .collect(Collectors.toSet());
    return terms.stream()
        .filter(term -> term.indexTerms().stream().anyMatch(otherTerms::contains))
        .mapToDouble(QueryTerm::idf)
        .sum();
  }

  /** The sum of the terms' idf. */
  public double totalIdf() {
    return terms.stream().mapToDouble(QueryTerm::idf).sum();
  }
}
