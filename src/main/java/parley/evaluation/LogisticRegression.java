package parley.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression by Newton's method with a little ridge (Hastie, Tibshirani and Friedman 2009,
 * section 4.4.1).
 */
final class LogisticRegression {
  private static final int STEPS = 30;
  private static final double RIDGE = 1e-4;

  private LogisticRegression() {}

  /**
   * An example.
   *
   * @param figures what is known of it
   * @param yes what is to be told
   * @param weight how much it counts
   */
  record Example(List<Double> figures, boolean yes, double weight) {}

  /** The weights of the figures, and the intercept as the last number. */
  static List<Double> of(List<Example> examples) {
    int size = examples.getFirst().figures().size() + 1;
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[size];
      double[][] curvature = new double[size][size];
      double all = 0;
      for (Example example : examples) {
        add(example, weights, gradient, curvature);
        all += example.weight();
      }
      for (int i = 0; i < size; i++) {
        gradient[i] = gradient[i] / all + RIDGE * weights[i];
        for (int j = 0; j < size; j++) {
          curvature[i][j] = curvature[i][j] / all + (i == j ? RIDGE : 0);
        }
      }
      double[] change = solve(curvature, gradient);
      for (int i = 0; i < size; i++) {
        weights[i] -= change[i];
      }
    }
    List<Double> fitted = new ArrayList<>();
    for (double weight : weights) {
      fitted.add(weight);
    }
    return fitted;
  }

  private static void add(
      Example example, double[] weights, double[] gradient, double[][] curvature) {
    int size = weights.length;
    double[] x = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      x[i] = i + 1 < size ? example.figures().get(i) : 1;
      sum += weights[i] * x[i];
    }
    double probability = 1 / (1 + Math.exp(-sum));
    double error = example.weight() * (probability - (example.yes() ? 1 : 0));
    double spread = example.weight() * probability * (1 - probability);
    for (int i = 0; i < size; i++) {
      gradient[i] += error * x[i];
      for (int j = 0; j < size; j++) {
        curvature[i][j] += spread * x[i] * x[j];
      }
    }
  }

  /** Solves a symmetric, positive system by Gaussian elimination; overwrites it. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int i = 0; i < size; i++) {
      for (int row = i + 1; row < size; row++) {
        double factor = matrix[row][i] / matrix[i][i];
        for (int j = i; j < size; j++) {
          matrix[row][j] -= factor * matrix[i][j];
        }
        right[row] -= factor * right[i];
      }
    }
    double[] solution = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double sum = right[i];
      for (int j = i + 1; j < size; j++) {
        sum -= matrix[i][j] * solution[j];
      }
      solution[i] = sum / matrix[i][i];
    }
    return solution;
  }
}
