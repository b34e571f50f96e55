package parley.search.dense;

import java.util.ArrayList;
import java.util.List;
import parley.embedding.TextWithSpans;
import parley.search.analysis.AnalyzedTerm;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;
import parley.text.Span;

/** What a question means. */
public final class QueryEmbedding {
  private final float[] vector;
  private final QuantizedVector quantized;
  private final List<QuantizedVector> tokenVectors;
  private final List<Double> tokenWeights;

  /**
   * Of a question's vectors.
   *
   * @param vectors the vector of the whole, and then one for each word searched for as it is meant
   *     there; all of length 1
   * @param tokenWeights how much each of these words tells
   */
  public QueryEmbedding(List<float[]> vectors, List<Double> tokenWeights) {
    this.vector = vectors.getFirst();
    this.quantized = QuantizedVector.quantize(vector);
    this.tokenVectors = vectors.stream().skip(1).map(QuantizedVector::quantize).toList();
    this.tokenWeights = List.copyOf(tokenWeights);
  }

  /** The vector of the whole. */
  public float[] vector() {
    return vector;
  }

  /** The vector of the whole in steps. */
  QuantizedVector quantized() {
    return quantized;
  }

  /** The vectors of its words. */
  List<QuantizedVector> tokenVectors() {
    return tokenVectors;
  }

  /** How much each of the words tells. */
  List<Double> tokenWeights() {
    return tokenWeights;
  }

  /**
   * A question's text with the words that are searched for, and what these weigh.
   *
   * @param text the question, with misspelt words put right
   * @param terms the terms of that text
   */
  static WeightedQuery weightedSpans(AnalyzedQuery query, String text, List<AnalyzedTerm> terms) {
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
        spans.add(new Span(term.span().start(), term.span().end()));
        weights.add(weight);
      }
    }
    return new WeightedQuery(new TextWithSpans(text, spans), weights);
  }

  /** A question's text, and what its words weigh. */
  record WeightedQuery(TextWithSpans text, List<Double> weights) {}
}
