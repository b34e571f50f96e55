package parley.search;

/**
 * How much each figure counts when passages are ranked by words and meaning. The first three are
 * counted in standard deviations over the candidates.
 *
 * @param words score by words
 * @param whole cosine of the passage as a whole
 * @param sentence cosine of its nearest sentence
 * @param asked the part, 0 to 1, that the cosine of the nearest foreseen question takes of the sum
 *     of the three, where questions are foreseen for the passage
 * @param answer how well its best sentence answers; for the first few candidates only
 */
public record Blend(double words, double whole, double sentence, double asked, double answer) {
  /**
   * The best found on SQuAD, flat around it: success@1 .872 with words and whole alone, .884 with
   * the sentence, .903 with the answer.
   */
  public static final Blend HYBRID = new Blend(0.35, 0.25, 0.4, 0.3, 0.5);

  /** The model alone, to compare with. */
  public static final Blend DENSE = new Blend(0, 1, 0, 0, 0);
}
