package parley.evaluation;

import java.util.Optional;

/** An arithmetic mean, accumulated value by value. */
final class RunningMean {
  private double sum;
  private int count;

  void add(double value) {
    sum += value;
    count++;
  }

  /** Adds 1 for a success and 0 for a failure. */
  void add(boolean success) {
    add(success ? 1 : 0);
  }

  /** The mean; empty if no value was added. */
  Optional<Double> value() {
    return count == 0 ? Optional.empty() : Optional.of(sum / count);
  }
}
