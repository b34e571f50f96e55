package parley.library;

/** Decides whether a reload may go through that loses articles. */
@FunctionalInterface
public interface ArticleLossPolicy {
  /** Any loss is fine. */
  ArticleLossPolicy ANY = (lost, before) -> true;

  /**
   * Whether a reload may go through.
   *
   * @param lost how many articles it loses
   * @param before how many there were
   */
  boolean allows(int lost, int before);

  /** At most a share of the articles, 0 to 1. */
  static ArticleLossPolicy share(double most) {
    return (lost, before) -> lost <= most * before;
  }

  /** At most so many articles. */
  static ArticleLossPolicy count(int most) {
    return (lost, before) -> lost <= most;
  }
}
