package parley.evaluation;

import java.util.Optional;

/** A mean that grows value by value. */
final class RunningMean {
  private double sum;
  private int count;

  void add(double value) {
    sum += value;
    count++;
  }

  void add(boolean success) {
    add(success ? 1 : 0);
  }

  /** The mean, empty where nothing was added. */
  Optional<Double> value() {
    return count == 0 ? Optional.empty() : Optional.of(sum / count);
  }
}
