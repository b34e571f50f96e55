package parley.search.dense;

import java.util.ArrayList;
import java.util.List;
import parley.embedding.TextWithSpans;
import parley.search.analysis.AnalyzedTerm;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;

/** What a question means. */
public final class QueryEmbedding {
  private final float[] whole;
  private final QuantizedVector stepped;
  private final List<QuantizedVector> words;
  private final List<Double> weights;

  /**
   * Of a question's vectors.
   *
   * @param vectors the vector of the whole, and then one for each word searched for as it is meant
   *     there; all of length 1
   * @param weights how much each of these words tells
   */
  public QueryEmbedding(List<float[]> vectors, List<Double> weights) {
    this.whole = vectors.getFirst();
    this.stepped = QuantizedVector.of(whole);
    this.words = vectors.stream().skip(1).map(QuantizedVector::of).toList();
    this.weights = List.copyOf(weights);
  }

  /** The vector of the whole. */
  public float[] whole() {
    return whole;
  }

  /** The vector of the whole in steps. */
  QuantizedVector stepped() {
    return stepped;
  }

  /** The vectors of its words. */
  List<QuantizedVector> words() {
    return words;
  }

  /** How much each of the words tells. */
  List<Double> weights() {
    return weights;
  }

  /**
   * A question's text with the words that are searched for, and what these weigh.
   *
   * @param text the question, with misspelt words put right
   * @param terms the terms of that text
   */
  static Weighed weigh(AnalyzedQuery question, String text, List<AnalyzedTerm> terms) {
    List<TextWithSpans.Place> places = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (AnalyzedTerm term : AnalyzedTerm.apart(terms)) {
      double weight =
          question.words().stream()
              .filter(word -> word.term().equals(term.term()) || word.terms().contains(term.term()))
              .mapToDouble(QueryTerm::weight)
              .max()
              .orElse(0);
      if (weight > 0) {
        places.add(new TextWithSpans.Place(term.span().start(), term.span().end()));
        weights.add(weight);
      }
    }
    return new Weighed(new TextWithSpans(text, places), weights);
  }

  /** A question's text, and what its words weigh. */
  record Weighed(TextWithSpans text, List<Double> weights) {}
}
