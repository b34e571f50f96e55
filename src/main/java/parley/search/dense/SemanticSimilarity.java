package parley.search.dense;

import java.util.OptionalDouble;

/**
 * How near in meaning a passage and its sentences are to a question: cosines, -1 to 1. Word by word
 * only where that was looked at.
 */
public final class SemanticSimilarity {
  private static final float[] EMPTY = {};

  private final double passageSimilarity;
  private final float[] sentenceSimilarities;
  private final double bestSentenceSimilarity;
  private final OptionalDouble faqSimilarity;
  private final float[] maxSims;

  private SemanticSimilarity(
      double passageSimilarity,
      float[] sentenceSimilarities,
      double bestSentenceSimilarity,
      OptionalDouble faqSimilarity,
      float[] maxSims) {
    this.passageSimilarity = passageSimilarity;
    this.sentenceSimilarities = sentenceSimilarities;
    this.bestSentenceSimilarity = bestSentenceSimilarity;
    this.faqSimilarity = faqSimilarity;
    this.maxSims = maxSims;
  }

  /** Of a passage, its sentences, and the questions foreseen for it; these may be none. */
  static SemanticSimilarity of(
      double passageSimilarity, float[] sentenceSimilarities, float[] faqSimilarities) {
    return new SemanticSimilarity(
        passageSimilarity,
        sentenceSimilarities,
        sentenceSimilarities.length == 0 ? passageSimilarity : max(sentenceSimilarities),
        faqSimilarities.length == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(max(faqSimilarities)),
        EMPTY);
  }

  /** The same, with how near each sentence is word by word. */
  SemanticSimilarity withMaxSims(float[] sentenceMaxSims) {
    return new SemanticSimilarity(
        passageSimilarity,
        sentenceSimilarities,
        bestSentenceSimilarity,
        faqSimilarity,
        sentenceMaxSims);
  }

  /** Whether {@link #maxSim} is known. */
  public boolean hasMaxSim() {
    return maxSims.length > 0;
  }

  /** How near one of its sentences is word by word, counted from 0; see {@link LateInteraction}. */
  public double maxSim(int sentence) {
    return maxSims[sentence];
  }

  /**
   * The same of the sentence that is nearest so. Where it is not known the cosine of the nearest
   * sentence stands in, which is the same on average (on SQuAD: .64 and .62, correlation .86).
   */
  public double bestMaxSim() {
    return hasMaxSim() ? max(maxSims) : bestSentenceSimilarity();
  }

  /** Cosine of the passage as a whole. */
  public double passageSimilarity() {
    return passageSimilarity;
  }

  /** Cosine of one of its sentences, counted from 0; of the whole where there are no sentences. */
  public double sentenceSimilarity(int sentence) {
    return sentenceSimilarities.length == 0 ? passageSimilarity : sentenceSimilarities[sentence];
  }

  /** Cosine of the nearest sentence; that of the whole where there are no sentences. */
  public double bestSentenceSimilarity() {
    return bestSentenceSimilarity;
  }

  /** Cosine of the nearest of the questions foreseen for it; empty where there are none. */
  public OptionalDouble faqSimilarity() {
    return faqSimilarity;
  }

  private static double max(float[] similarities) {
    double max = -1;
    for (float similarity : similarities) {
      max = Math.max(max, similarity);
    }
    return max;
  }
}
