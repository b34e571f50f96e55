package parley.evaluation;

import java.util.stream.DoubleStream;

/** Where to draw a line through numbers. */
final class Quantile {
  private Quantile() {}

  /**
   * The number that a share of some numbers stays below.
   *
   * @param numbers at least one
   * @param share 0 to 1
   */
  static double of(DoubleStream numbers, double share) {
    double[] sorted = numbers.sorted().toArray();
    // So that the hundredth part of a hundred is one, which as a product of floats it may not be.
    int place = (int) Math.floor(share * sorted.length + 1e-9);
    return sorted[Math.clamp(place, 0, sorted.length - 1)];
  }
}
