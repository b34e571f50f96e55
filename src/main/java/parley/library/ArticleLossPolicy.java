package parley.library;

/** Decides whether a reload that loses articles may replace the current snapshot. */
@FunctionalInterface
public interface ArticleLossPolicy {
  /** Permits any loss. */
  ArticleLossPolicy ALLOW_ALL = (lostCount, previousCount) -> true;

  /**
   * Whether the loss is acceptable.
   *
   * @param lostCount number of articles lost
   * @param previousCount number of articles served before
   */
  boolean permits(int lostCount, int previousCount);

  /** Permits a loss of at most this share of the articles, 0 to 1. */
  static ArticleLossPolicy maxShare(double limit) {
    return (lostCount, previousCount) -> lostCount <= limit * previousCount;
  }

  /** Permits a loss of at most this number of articles. */
  static ArticleLossPolicy maxCount(int limit) {
    return (lostCount, previousCount) -> lostCount <= limit;
  }
}
