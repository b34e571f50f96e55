package parley.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import parley.answer.AnswerabilityFeatures.Feature;

/**
 * A logistic regression model of the probability that a passage answers a question, with its
 * decision thresholds.
 *
 * @param intercept the intercept
 * @param weights one weight per {@link Feature}, in their order
 * @param thresholds thresholds of the probability, 0 to 1
 * @param smallFolderThreshold the tentative threshold in a small folder, where the closest passage
 *     is shown rather than none
 */
public record AnswerabilityModel(
    double intercept,
    List<Double> weights,
    AnswerabilityThresholds thresholds,
    double smallFolderThreshold) {

  private static final String FILE = "answerability.properties";
  private static final String INTERCEPT_KEY = "intercept";
  private static final String TENTATIVE_THRESHOLD_KEY = "tentative_threshold";
  private static final String CONFIDENT_THRESHOLD_KEY = "confident_threshold";
  private static final String SMALL_FOLDER_THRESHOLD_KEY = "small_folder_threshold";

  public AnswerabilityModel {
    weights = List.copyOf(weights);
  }

  /** The probability that the passage answers the question, 0 to 1. */
  public double probability(AnswerabilityFeatures features) {
    List<Double> values = features.toVector();
    double sum = intercept;
    for (int i = 0; i < weights.size(); i++) {
      sum += weights.get(i) * values.get(i);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Whether a passage is shown, as the answer or as the closest there is. */
  public boolean isAnswered(AnswerabilityFeatures features) {
    return probability(features) >= thresholds(features).tentative();
  }

  /** The thresholds for a folder of the size the features tell. */
  AnswerabilityThresholds thresholds(AnswerabilityFeatures features) {
    return features.isOfSmallFolder()
        ? new AnswerabilityThresholds(smallFolderThreshold, thresholds.confident())
        : thresholds;
  }

  /** The bundled model, whose file {@code parley calibrate} writes. */
  static AnswerabilityModel bundled() {
    try (InputStream stream =
            Optional.ofNullable(AnswerabilityModel.class.getResourceAsStream(FILE)).orElseThrow();
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is bundled
    }
  }

  /**
   * Reads a model file.
   *
   * @throws IOException if it cannot be read, or a number is missing or malformed
   */
  public static AnswerabilityModel read(Reader reader) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    List<Double> weights = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      weights.add(number(properties, feature.key()));
    }
    return new AnswerabilityModel(
        number(properties, INTERCEPT_KEY),
        weights,
        new AnswerabilityThresholds(
            number(properties, TENTATIVE_THRESHOLD_KEY),
            number(properties, CONFIDENT_THRESHOLD_KEY)),
        number(properties, SMALL_FOLDER_THRESHOLD_KEY));
  }

  /** The lines of the model file that {@link #read} reads. */
  public List<String> toProperties() {
    List<String> lines = new ArrayList<>();
    lines.add(formatProperty(INTERCEPT_KEY, intercept));
    Iterator<Double> weight = weights.iterator();
    for (Feature feature : Feature.values()) {
      lines.add(formatProperty(feature.key(), weight.next()));
    }
    lines.add(formatProperty(TENTATIVE_THRESHOLD_KEY, thresholds.tentative()));
    lines.add(formatProperty(CONFIDENT_THRESHOLD_KEY, thresholds.confident()));
    lines.add(formatProperty(SMALL_FOLDER_THRESHOLD_KEY, smallFolderThreshold));
    return lines;
  }

  private static String formatProperty(String key, double value) {
    return String.format(Locale.ROOT, "%s = %.4f", key, value);
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
