package parley.search;

import java.util.Arrays;

/** Mean and standard deviation of figures, by which different ones become comparable. */
public record Spread(double mean, double deviation) {
  /** The spread of some values; of none both are 0. */
  public static Spread of(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return new Spread(mean, Math.sqrt(squares / Math.max(1, values.length)));
  }

  /** How many deviations a value is above the mean (z-score); 0 where all are the same. */
  public double of(double value) {
    return deviation == 0 ? 0 : (value - mean) / deviation;
  }
}
