package parley.search.ranking;

/**
 * How much each figure counts when passages are ranked by words and meaning. The first three are
 * counted in standard deviations over the candidates.
 *
 * @param lexicalWeight score by words
 * @param passageWeight cosine of the passage as a whole
 * @param sentenceWeight cosine of its nearest sentence
 * @param faqWeight the part, 0 to 1, that the cosine of the nearest foreseen question takes of the
 *     sum of the three, where questions are foreseen for the passage
 * @param rerankWeight how well its best sentence answers; for the first few candidates only
 */
public record FusionWeights(
    double lexicalWeight,
    double passageWeight,
    double sentenceWeight,
    double faqWeight,
    double rerankWeight) {
  /**
   * Flat around here on SQuAD: success@1 .902, and .903 where the sentence counts twice as much;
   * there the sentence brought .012 and the answer .018. Where no single fact is asked for the
   * whole tells more: nDCG@10 on Cranfield and SciFact is .582 and .789, with twice the sentence
   * .579 and .783.
   */
  public static final FusionWeights HYBRID = new FusionWeights(0.4, 0.4, 0.2, 0.3, 0.5);

  /** The model alone, to compare with. */
  public static final FusionWeights DENSE = new FusionWeights(0, 1, 0, 0, 0);
}
