package parley.search;

/**
 * How much each figure counts when passages are ranked by words and meaning.
 *
 * @param words score by words
 * @param whole cosine of the passage as a whole
 * @param sentence cosine of its nearest sentence
 */
public record Blend(double words, double whole, double sentence) {
  /** The best found on SQuAD and on the tune half of the golden questions; flat around it. */
  public static final Blend HYBRID = new Blend(0.4, 0.2, 0.4);

  /** The model alone, to compare with. */
  public static final Blend DENSE = new Blend(0, 1, 0);
}
