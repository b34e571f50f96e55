package parley.evaluation;

import java.util.stream.DoubleStream;

/** Where to draw a line through numbers. */
final class Quantile {
  private Quantile() {}

  /**
   * The number that a share of some numbers stays below.
   *
   * @param values at least one
   * @param fraction 0 to 1
   */
  static double quantile(DoubleStream values, double fraction) {
    double[] sorted = values.sorted().toArray();
    // So that the hundredth part of a hundred is one, which as a product of floats it may not be.
    int index = (int) Math.floor(fraction * sorted.length + 1e-9);
    return sorted[Math.clamp(index, 0, sorted.length - 1)];
  }
}
