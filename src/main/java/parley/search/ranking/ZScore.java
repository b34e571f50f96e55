package parley.search.ranking;

/** Mean and standard deviation of figures, by which different ones become comparable. */
public record ZScore(double mean, double standardDeviation) {
  /** The spread of some values; of none both are 0. */
  public static ZScore fit(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / Math.max(1, values.length);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new ZScore(mean, Math.sqrt(squares / Math.max(1, values.length)));
  }

  /** How many deviations a value is above the mean (z-score); 0 where all are the same. */
  public double normalize(double value) {
    return standardDeviation == 0 ? 0 : (value - mean) / standardDeviation;
  }
}
