package parley.library;

/** Decides whether a reload may go through that loses articles. */
@FunctionalInterface
public interface ArticleLossPolicy {
  /** Any loss is fine. */
  ArticleLossPolicy ALLOW_ALL = (lostCount, previousCount) -> true;

  /**
   * Whether a reload may go through.
   *
   * @param lostCount how many articles it loses
   * @param previousCount how many there were
   */
  boolean permits(int lostCount, int previousCount);

  /** At most a share of the articles, 0 to 1. */
  static ArticleLossPolicy maxShare(double limit) {
    return (lostCount, previousCount) -> lostCount <= limit * previousCount;
  }

  /** At most so many articles. */
  static ArticleLossPolicy maxCount(int limit) {
    return (lostCount, previousCount) -> lostCount <= limit;
  }
}
