package parley.search.ranking;

/** Z-score normalization: makes scores of different scales comparable. */
public record ZScore(double mean, double standardDeviation) {
  /** Mean and standard deviation of values; both 0 for none. */
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

  /** The z-score of a value; 0 if the standard deviation is 0. */
  public double normalize(double value) {
    return standardDeviation == 0 ? 0 : (value - mean) / standardDeviation;
  }
}
