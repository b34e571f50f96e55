package parley.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static parley.answer.FeaturesFixture.features;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.answer.AnswerabilityFeatures.Feature;

class AnswerabilityModelTest {
  private static final Path FILE =
      Path.of("src/main/resources/parley/answer/answerability.properties");
  private static final AnswerabilityFeatures FEATURES =
      features(
          Map.of(
              Feature.PASSAGE_SIMILARITY,
              0.7,
              Feature.SENTENCE_SIMILARITY,
              0.7,
              Feature.FAQ_MARGIN,
              0.1,
              Feature.WITHOUT_FAQ,
              0.0,
              Feature.TERM_COVERAGE,
              0.7,
              Feature.MISSING_NAME_WEIGHT,
              0.2,
              Feature.MAX_SIM,
              0.6,
              Feature.WEAKEST_TOKEN,
              0.5));

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
            Arrays.stream(Feature.values())
                .map(feature -> number(properties, feature.key()))
                .toList());
    assertThat(bundled.thresholds().tentative())
        .isEqualTo(number(properties, "tentative_threshold"));
    assertThat(bundled.thresholds().confident())
        .isEqualTo(number(properties, "confident_threshold"));
    assertThat(bundled.smallFolderThreshold())
        .isEqualTo(number(properties, "small_folder_threshold"));
    assertThat(properties).as("nothing that is not read").hasSize(Feature.values().length + 4);
  }

  @Test
  void theTentativeThresholdIsBelowTheConfidentOne() {
    assertThat(bundled.thresholds().tentative()).isBetween(0.05, 0.95);
    assertThat(bundled.smallFolderThreshold()).isBetween(0.01, bundled.thresholds().tentative());
    assertThat(bundled.thresholds().confident()).isBetween(bundled.thresholds().tentative(), 0.99);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MISSING_NAME_WEIGHT")
  void positiveFeaturesRaiseTheProbability(Feature feature) {
    assertThat(bundled.probability(increase(feature))).isGreaterThan(bundled.probability(FEATURES));
  }

  @Test
  void aMissingNameLowersTheProbability() {
    assertThat(bundled.probability(FEATURES)).isBetween(0.0, 1.0);
    assertThat(bundled.probability(increase(Feature.MISSING_NAME_WEIGHT)))
        .isLessThan(bundled.probability(FEATURES));
  }

  @Test
  void aSmallFolderShowsItsClosestPassageRatherThanNone() {
    AnswerabilityFeatures small =
        FeaturesFixture.with(FEATURES, Feature.SMALL_FOLDER, AnswerabilityFeatures.smallFolder(20));

    assertThat(small.isOfSmallFolder()).isTrue();
    assertThat(bundled.thresholds(small).tentative()).isEqualTo(bundled.smallFolderThreshold());
    assertThat(bundled.thresholds(FEATURES)).isEqualTo(bundled.thresholds());
    assertThat(bundled.thresholds(small).confident()).isEqualTo(bundled.thresholds().confident());
  }

  @Test
  void aFolderIsSmallBelowAHundredPassagesAndLargeFromTwoHundred() {
    assertThat(AnswerabilityFeatures.isSmallFolder(99)).isTrue();
    assertThat(AnswerabilityFeatures.isSmallFolder(100)).isFalse();
    assertThat(AnswerabilityFeatures.smallFolder(200)).isZero();
    assertThat(AnswerabilityFeatures.smallFolder(1_000_000)).isZero();
    assertThat(AnswerabilityFeatures.smallFolder(1))
        .isEqualTo(AnswerabilityFeatures.smallFolder(10));
  }

  @Test
  void isALogisticFunctionOfTheFeatures() {
    AnswerabilityModel model =
        new AnswerabilityModel(
            1,
            List.of(2.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0),
            new AnswerabilityThresholds(0, 1),
            0);

    assertThat(
            model.probability(
                features(
                    Map.of(
                        Feature.PASSAGE_SIMILARITY,
                        0.25,
                        Feature.TERM_COVERAGE,
                        1.5,
                        Feature.MAX_SIM,
                        9.0))))
        .isEqualTo(0.5);
    assertThat(model.probability(features(Map.of(Feature.PASSAGE_SIMILARITY, 1.0))))
        .isCloseTo(1 / (1 + Math.exp(-3)), within(1e-12));
  }

  @Test
  void theVectorIsInTheOrderOfTheFeatures() {
    assertThat(FEATURES.toVector()).containsExactly(0.7, 0.7, 0.1, 0.0, 0.7, 0.2, 0.6, 0.5, 0.0);
    assertThat(Arrays.stream(Feature.values()).map(Feature::key))
        .containsExactly(
            "passage_similarity",
            "sentence_similarity",
            "faq_margin",
            "without_faq",
            "term_coverage",
            "missing_name_weight",
            "max_sim",
            "weakest_token",
            "small_folder");
  }

  @Test
  void aMissingFeatureIsRefused() {
    assertThatThrownBy(() -> new AnswerabilityFeatures(Map.of(Feature.FAQ_MARGIN, 1.0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aModelIsWrittenAsItIsRead() throws IOException {
    String lines = String.join("\n", bundled.toProperties());

    assertThat(AnswerabilityModel.read(new StringReader(lines))).isEqualTo(bundled);
  }

  @Test
  void namesTheNumberThatIsMissingOrInvalid() throws IOException {
    String all = Files.readString(FILE);

    assertThatThrownBy(
            () -> AnswerabilityModel.read(new StringReader(all.replace("faq_margin", "gap"))))
        .isInstanceOf(IOException.class)
        .hasMessage("faq_margin: found nothing, expected a number");
    assertThatThrownBy(() ->
            AnswerabilityModel.read(
                new StringReader(all.replace("tentative_threshold = ", "tentative_threshold = c"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("tentative_threshold: found c");
  }

  private static AnswerabilityFeatures increase(Feature feature) {
    return FeaturesFixture.with(FEATURES, feature, FEATURES.get(feature) + 0.1);
  }

  private static double number(Properties properties, String name) {
    return Double.parseDouble(properties.getProperty(name));
  }
}
