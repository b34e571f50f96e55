package parley.search;

import java.util.ArrayList;
import java.util.List;
import parley.embedding.WordedText;

/** What a question means. */
public final class QuestionMeaning {
  private final float[] whole;
  private final SteppedVector stepped;
  private final List<SteppedVector> words;
  private final List<Double> weights;

  /**
   * Of a question's vectors.
   *
   * @param vectors the vector of the whole, and then one for each word searched for as it is meant
   *     there; all of length 1
   * @param weights how much each of these words tells
   */
  public QuestionMeaning(List<float[]> vectors, List<Double> weights) {
    this.whole = vectors.getFirst();
    this.stepped = SteppedVector.of(whole);
    this.words = vectors.stream().skip(1).map(SteppedVector::of).toList();
    this.weights = List.copyOf(weights);
  }

  /** The vector of the whole. */
  float[] whole() {
    return whole;
  }

  /** The vector of the whole in steps. */
  SteppedVector stepped() {
    return stepped;
  }

  /** The vectors of its words. */
  List<SteppedVector> words() {
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
  static Weighed weigh(SearchQuestion question, String text, List<TextTerm> terms) {
    List<WordedText.Place> places = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (TextTerm term : TextTerm.apart(terms)) {
      double weight =
          question.words().stream()
              .filter(word -> word.term().equals(term.term()) || word.terms().contains(term.term()))
              .mapToDouble(QuestionWord::weight)
              .max()
              .orElse(0);
      if (weight > 0) {
        places.add(new WordedText.Place(term.span().start(), term.span().end()));
        weights.add(weight);
      }
    }
    return new Weighed(new WordedText(text, places), weights);
  }

  /** A question's text, and what its words weigh. */
  record Weighed(WordedText text, List<Double> weights) {}
}
