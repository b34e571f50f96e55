package parley.search.dense;

import java.util.OptionalDouble;

/**
 * Cosine similarities, -1 to 1, of a passage, its sentences and its FAQ questions to a query; the
 * MaxSim of its sentences only where it was computed.
 */
public final class SemanticSimilarity {
  private static final float[] EMPTY = {};

  private final double passageSimilarity;
  private final float[] sentenceSimilarities;
  private final double bestSentenceSimilarity;
  private final OptionalDouble faqSimilarity;
  private final float[] maxSims;
  private final float weakestToken;

  private SemanticSimilarity(
      double passageSimilarity,
      float[] sentenceSimilarities,
      double bestSentenceSimilarity,
      OptionalDouble faqSimilarity,
      float[] maxSims,
      float weakestToken) {
    this.passageSimilarity = passageSimilarity;
    this.sentenceSimilarities = sentenceSimilarities;
    this.bestSentenceSimilarity = bestSentenceSimilarity;
    this.faqSimilarity = faqSimilarity;
    this.maxSims = maxSims;
    this.weakestToken = weakestToken;
  }

  /** Without MaxSim; a passage may have no sentences and no FAQ questions. */
  static SemanticSimilarity of(
      double passageSimilarity, float[] sentenceSimilarities, float[] faqSimilarities) {
    return new SemanticSimilarity(
        passageSimilarity,
        sentenceSimilarities,
        sentenceSimilarities.length == 0 ? passageSimilarity : max(sentenceSimilarities),
        faqSimilarities.length == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(max(faqSimilarities)),
        EMPTY,
        0);
  }

  /** These similarities with the MaxSim of each sentence. */
  SemanticSimilarity withMaxSims(LateInteraction.Similarities similarities) {
    return new SemanticSimilarity(
        passageSimilarity,
        sentenceSimilarities,
        bestSentenceSimilarity,
        faqSimilarity,
        similarities.maxSims(),
        similarities.weakestToken());
  }

  /** Whether MaxSim was computed. */
  public boolean hasMaxSim() {
    return maxSims.length > 0;
  }

  /** MaxSim of a sentence, counted from 0; see {@link LateInteraction}. */
  public double maxSim(int sentence) {
    return maxSims[sentence];
  }

  /**
   * Best MaxSim over the sentences; falls back to the best sentence cosine, which has about the
   * same mean. See src/docs/decisions/0004-late-interaction.md.
   */
  public double bestMaxSim() {
    return hasMaxSim() ? max(maxSims) : bestSentenceSimilarity();
  }

  /**
   * Cosine of the question's word that is farthest from any word of the passage: low where the
   * passage tells of the subject but not of what is asked. Falls back as {@link #bestMaxSim} does.
   */
  public double weakestToken() {
    return hasMaxSim() ? weakestToken : bestSentenceSimilarity();
  }

  /** Cosine of the passage with its titles. */
  public double passageSimilarity() {
    return passageSimilarity;
  }

  /** Cosine of a sentence, counted from 0; that of the passage if it has no sentences. */
  public double sentenceSimilarity(int sentence) {
    return sentenceSimilarities.length == 0 ? passageSimilarity : sentenceSimilarities[sentence];
  }

  /** Best sentence cosine; that of the passage if it has no sentences. */
  public double bestSentenceSimilarity() {
    return bestSentenceSimilarity;
  }

  /** Best cosine over the passage's FAQ questions; empty if it has none. */
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
