package parley.corpus.split;

/** How good a length is for a passage. */
final class PassageLength {
  private static final int MIN_GOOD_WORDS = 40;
  private static final int MAX_GOOD_WORDS = 150;
  private static final double OPTIMAL_WORDS = (MIN_GOOD_WORDS + MAX_GOOD_WORDS) / 2.0;
  private static final double COST_PER_WORD_OUTSIDE = 0.4;

  private PassageLength() {}

  /** 0 at the best length, 1 at the shortest and longest that are good, then rising steeply. */
  static double lengthCost(int wordCount) {
    double deviation = (wordCount - OPTIMAL_WORDS) / (MAX_GOOD_WORDS - OPTIMAL_WORDS);
    int wordsOutside =
        Math.max(0, Math.max(MIN_GOOD_WORDS - wordCount, wordCount - MAX_GOOD_WORDS));
    return Math.min(1, deviation * deviation) + COST_PER_WORD_OUTSIDE * wordsOutside;
  }
}
