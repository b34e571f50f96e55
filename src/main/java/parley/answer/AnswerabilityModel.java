package parley.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A logistic model: how likely it is that a passage covers a question, and from where on that
 * counts as covered.
 *
 * @param intercept its constant
 * @param weights one for each of {@link AnswerabilityFeatures#FEATURE_NAMES}
 * @param tentativeThreshold probability from which on the passage is the closest there is, 0 to 1
 * @param confidentThreshold probability from which on it is about what was asked
 */
public record AnswerabilityModel(
    double intercept, List<Double> weights, double tentativeThreshold, double confidentThreshold) {
  private static final String FILE = "answerability.properties";

  public AnswerabilityModel {
    weights = List.copyOf(weights);
  }

  /** How likely it is that the passage covers the question, 0 to 1. */
  public double probability(AnswerabilityFeatures features) {
    List<Double> values = features.values();
    double sum = intercept;
    for (int i = 0; i < weights.size(); i++) {
      sum += weights.get(i) * values.get(i);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The model that comes with the program; {@code parley calibrate} writes its file. */
  static AnswerabilityModel bundled() {
    try (InputStream stream =
            Optional.ofNullable(AnswerabilityModel.class.getResourceAsStream(FILE)).orElseThrow();
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is part of the program
    }
  }

  /**
   * Reads a model's file.
   *
   * @throws IOException if it cannot be read, or a number is missing or none
   */
  public static AnswerabilityModel read(Reader reader) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    List<Double> weights = new ArrayList<>();
    for (String name : AnswerabilityFeatures.FEATURE_NAMES) {
      weights.add(number(properties, name));
    }
    return new AnswerabilityModel(
        number(properties, "intercept"),
        weights,
        number(properties, "closest"),
        number(properties, "sure"));
  }

  private static double number(Properties properties, String key) throws IOException {
    String value = properties.getProperty(key, "nothing").strip();
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new IOException(key + ": found " + value + ", expected a number", e);
    }
  }
}
