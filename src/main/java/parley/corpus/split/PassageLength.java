package parley.corpus.split;

/** How good a length is for a passage. */
final class PassageLength {
  private static final int SHORTEST = 40;
  private static final int LONGEST = 150;
  private static final double BEST = (SHORTEST + LONGEST) / 2.0;
  private static final double PER_WORD_OUTSIDE = 0.4;

  private PassageLength() {}

  /** 0 at the best length, 1 at the shortest and longest that are good, then rising steeply. */
  static double price(int words) {
    double away = (words - BEST) / (LONGEST - BEST);
    int outside = Math.max(0, Math.max(SHORTEST - words, words - LONGEST));
    return Math.min(1, away * away) + PER_WORD_OUTSIDE * outside;
  }
}
