package parley.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerabilityModelTest {
  private static final Path FILE =
      Path.of("src/main/resources/parley/answer/answerability.properties");
  private static final AnswerabilityFeatures FEATURES =
      new AnswerabilityFeatures(0.5, 0.7, 0.7, 0.1, 0.7, 0.2, 2, 0.6);

  private final AnswerabilityModel bundled = AnswerabilityModel.bundled();

  @Test
  void theBundledModelMatchesItsFile() throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(FILE, UTF_8)) {
      properties.load(reader);
    }

    assertThat(bundled.intercept()).isEqualTo(number(properties, "intercept"));
    assertThat(bundled.weights())
        .isEqualTo(
            AnswerabilityFeatures.FEATURE_NAMES.stream()
                .map(name -> number(properties, name))
                .toList());
    assertThat(bundled.tentativeThreshold()).isEqualTo(number(properties, "closest"));
    assertThat(bundled.confidentThreshold()).isEqualTo(number(properties, "sure"));
    assertThat(properties)
        .as("nothing that is not read")
        .hasSize(AnswerabilityFeatures.FEATURE_NAMES.size() + 3);
  }

  @Test
  void theTentativeThresholdIsBelowTheConfidentOne() {
    assertThat(bundled.tentativeThreshold()).isBetween(0.05, 0.95);
    assertThat(bundled.confidentThreshold()).isBetween(bundled.tentativeThreshold(), 0.99);
  }

  @ParameterizedTest
  @ValueSource(strings = {"strength", "whole", "nearest", "ahead", "share", "words"})
  void positiveFeaturesRaiseTheProbability(String feature) {
    assertThat(bundled.probability(increase(feature))).isGreaterThan(bundled.probability(FEATURES));
  }

  @Test
  void aMissingNameLowersTheProbability() {
    assertThat(bundled.probability(FEATURES)).isBetween(0.0, 1.0);
    assertThat(bundled.probability(increase("names"))).isLessThan(bundled.probability(FEATURES));
  }

  @Test
  void isALogisticFunctionOfTheFeatures() {
    AnswerabilityModel model =
        new AnswerabilityModel(1, List.of(2.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0), 0, 1);

    assertThat(model.probability(new AnswerabilityFeatures(0.25, 9, 9, 9, 1.5, 9, 9, 9)))
        .isEqualTo(0.5);
    assertThat(model.probability(new AnswerabilityFeatures(1, 0, 0, 0, 0, 0, 0, 0)))
        .isCloseTo(1 / (1 + Math.exp(-3)), within(1e-12));
  }

  @Test
  void featureNamesAreInTheOrderOfTheValues() {
    assertThat(new AnswerabilityFeatures(1, 2, 3, 4, 5, 6, 7, 8).values())
        .containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0);
    assertThat(AnswerabilityFeatures.FEATURE_NAMES)
        .containsExactly(
            "strength", "whole", "nearest", "ahead", "share", "names", "weight", "words");
  }

  @Test
  void namesTheNumberThatIsMissingOrInvalid() throws IOException {
    String all = Files.readString(FILE);

    assertThatThrownBy(
            () -> AnswerabilityModel.read(new StringReader(all.replace("ahead", "behind"))))
        .isInstanceOf(IOException.class)
        .hasMessage("ahead: found nothing, expected a number");
    assertThatThrownBy(() ->
            AnswerabilityModel.read(new StringReader(all.replace("closest = ", "closest = c"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("closest: found c");
  }

  private static AnswerabilityFeatures increase(String feature) {
    List<Double> values = new ArrayList<>(FEATURES.values());
    int index = AnswerabilityFeatures.FEATURE_NAMES.indexOf(feature);
    values.set(index, values.get(index) + 0.1);
    var next = values.iterator();
    return new AnswerabilityFeatures(
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        next.next());
  }

  private static double number(Properties properties, String name) {
    return Double.parseDouble(properties.getProperty(name));
  }
}
