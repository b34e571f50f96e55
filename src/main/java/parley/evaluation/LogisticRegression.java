package parley.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Weighted logistic regression by Newton's method with an L2 penalty (Hastie, Tibshirani and
 * Friedman 2009, section 4.4.1).
 *
 * <p>See src/docs/decisions/0061-own-logistic-regression.md.
 */
final class LogisticRegression {
  private static final int ITERATIONS = 30;
  private static final double L2 = 1e-4;

  private LogisticRegression() {}

  /**
   * A training example.
   *
   * @param features feature values
   * @param label whether it is of the positive class
   * @param weight its weight in the loss
   */
  record Example(List<Double> features, boolean label, double weight) {}

  /** Fits the model: the weight of each feature, then the intercept. */
  static List<Double> fit(List<Example> examples) {
    int size = examples.getFirst().features().size() + 1;
    double[] weights = new double[size];
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[] gradient = new double[size];
      double[][] hessian = new double[size][size];
      double totalWeight = 0;
      for (Example example : examples) {
        accumulate(example, weights, gradient, hessian);
        totalWeight += example.weight();
      }
      for (int i = 0; i < size; i++) {
        gradient[i] = gradient[i] / totalWeight + L2 * weights[i];
        for (int j = 0; j < size; j++) {
          hessian[i][j] = hessian[i][j] / totalWeight + (i == j ? L2 : 0);
        }
      }
      double[] delta = solve(hessian, gradient);
      for (int i = 0; i < size; i++) {
        weights[i] -= delta[i];
      }
    }
    List<Double> coefficients = new ArrayList<>();
    for (double weight : weights) {
      coefficients.add(weight);
    }
    return coefficients;
  }

  private static void accumulate(
      Example example, double[] weights, double[] gradient, double[][] hessian) {
    int size = weights.length;
    double[] x = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      x[i] = i + 1 < size ? example.features().get(i) : 1;
      sum += weights[i] * x[i];
    }
    double probability = 1 / (1 + Math.exp(-sum));
    double error = example.weight() * (probability - (example.label() ? 1 : 0));
    double variance = example.weight() * probability * (1 - probability);
    for (int i = 0; i < size; i++) {
      gradient[i] += error * x[i];
      for (int j = 0; j < size; j++) {
        hessian[i][j] += variance * x[i] * x[j];
      }
    }
  }

  /** Solves a symmetric positive definite system by Gaussian elimination, in place. */
  private static double[] solve(double[][] matrix, double[] rightHandSide) {
    int size = rightHandSide.length;
    for (int i = 0; i < size; i++) {
      for (int row = i + 1; row < size; row++) {
        double factor = matrix[row][i] / matrix[i][i];
        for (int j = i; j < size; j++) {
          matrix[row][j] -= factor * matrix[i][j];
        }
        rightHandSide[row] -= factor * rightHandSide[i];
      }
    }
    double[] solution = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double sum = rightHandSide[i];
      for (int j = i + 1; j < size; j++) {
        sum -= matrix[i][j] * solution[j];
      }
      solution[i] = sum / matrix[i][i];
    }
    return solution;
  }
}
