package parley.search.query;

import java.util.ArrayList;
import java.util.List;
import parley.embedding.TextWithSpans;
import parley.search.analysis.AnalyzedTerm;
import parley.text.Span;

/**
 * The input of a query's embedding.
 *
 * @param text the corrected question with the spans that get token vectors
 * @param weights the idf of each span
 */
public record QueryEmbeddingInput(TextWithSpans text, List<Double> weights) {
  public QueryEmbeddingInput {
    weights = List.copyOf(weights);
  }

  /**
   * Picks the spans of a query's terms; terms that are not searched for get no vector.
   *
   * @param terms the terms of {@link AnalyzedQuery#correctedText}
   */
  public static QueryEmbeddingInput create(AnalyzedQuery query, List<AnalyzedTerm> terms) {
    List<Span> spans = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (AnalyzedTerm term : AnalyzedTerm.longestNonOverlapping(terms)) {
      double weight =
          query.terms().stream()
              .filter(queryTerm ->
                  queryTerm.term().equals(term.term())
                      || queryTerm.indexTerms().contains(term.term()))
              .mapToDouble(QueryTerm::idf)
              .max()
              .orElse(0);
      if (weight > 0) {
        spans.add(term.span());
        weights.add(weight);
      }
    }
    return new QueryEmbeddingInput(new TextWithSpans(query.correctedText(), spans), weights);
  }
}
