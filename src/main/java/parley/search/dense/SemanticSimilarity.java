package parley.search.dense;

import java.util.OptionalDouble;

/**
 * How near in meaning a passage and its sentences are to a question: cosines, -1 to 1. Word by word
 * only where that was looked at.
 */
public final class SemanticSimilarity {
  private static final float[] NONE = {};

  private final double whole;
  private final float[] sentences;
  private final double best;
  private final OptionalDouble asked;
  private final float[] words;

  private SemanticSimilarity(
      double whole, float[] sentences, double best, OptionalDouble asked, float[] words) {
    this.whole = whole;
    this.sentences = sentences;
    this.best = best;
    this.asked = asked;
    this.words = words;
  }

  /** Of a passage, its sentences, and the questions foreseen for it; these may be none. */
  static SemanticSimilarity of(double whole, float[] sentences, float[] asked) {
    return new SemanticSimilarity(
        whole,
        sentences,
        sentences.length == 0 ? whole : greatest(sentences),
        asked.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(greatest(asked)),
        NONE);
  }

  /** The same, with how near each sentence is word by word. */
  SemanticSimilarity withWords(float[] nearness) {
    return new SemanticSimilarity(whole, sentences, best, asked, nearness);
  }

  /** Whether {@link #wordByWord} is known. */
  public boolean isWordByWord() {
    return words.length > 0;
  }

  /** How near one of its sentences is word by word, counted from 0; see {@link LateInteraction}. */
  public double wordByWord(int place) {
    return words[place];
  }

  /**
   * The same of the sentence that is nearest so. Where it is not known the cosine of the nearest
   * sentence stands in, which is the same on average (on SQuAD: .64 and .62, correlation .86).
   */
  public double bestWordByWord() {
    return isWordByWord() ? greatest(words) : best();
  }

  /** Cosine of the passage as a whole. */
  public double whole() {
    return whole;
  }

  /** Cosine of one of its sentences, counted from 0; of the whole where there are no sentences. */
  public double sentence(int place) {
    return sentences.length == 0 ? whole : sentences[place];
  }

  /** Cosine of the nearest sentence; that of the whole where there are no sentences. */
  public double best() {
    return best;
  }

  /** Cosine of the nearest of the questions foreseen for it; empty where there are none. */
  public OptionalDouble asked() {
    return asked;
  }

  private static double greatest(float[] cosines) {
    double greatest = -1;
    for (float cosine : cosines) {
      greatest = Math.max(greatest, cosine);
    }
    return greatest;
  }
}
