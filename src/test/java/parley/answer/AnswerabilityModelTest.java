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
  private static final Path FILE = Path.of("src/main/resources/parley/answer/coverage.properties");
  private static final AnswerabilityFeatures SOME =
      new AnswerabilityFeatures(0.5, 0.7, 0.7, 0.1, 0.7, 0.2, 2, 0.6);

  private final AnswerabilityModel shipped = AnswerabilityModel.shipped();

  @Test
  void theShippedOneIsWhatItsFileSays() throws IOException {
    Properties file = new Properties();
    try (Reader reader = Files.newBufferedReader(FILE, UTF_8)) {
      file.load(reader);
    }

    assertThat(shipped.intercept()).isEqualTo(number(file, "intercept"));
    assertThat(shipped.weights())
        .isEqualTo(AnswerabilityFeatures.NAMES.stream().map(name -> number(file, name)).toList());
    assertThat(shipped.closest()).isEqualTo(number(file, "closest"));
    assertThat(shipped.sure()).isEqualTo(number(file, "sure"));
    assertThat(file).as("nothing that is not read").hasSize(AnswerabilityFeatures.NAMES.size() + 3);
  }

  @Test
  void theShippedOneIsFirstCloseAndThenSure() {
    assertThat(shipped.closest()).isBetween(0.05, 0.95);
    assertThat(shipped.sure()).isBetween(shipped.closest(), 0.99);
  }

  @ParameterizedTest
  @ValueSource(strings = {"strength", "whole", "nearest", "ahead", "share", "words"})
  void moreOfWhatSpeaksForItMakesItLikelier(String figure) {
    assertThat(shipped.probability(withMore(figure))).isGreaterThan(shipped.probability(SOME));
  }

  @Test
  void aNameThatIsMissingSpeaksAgainstIt() {
    assertThat(shipped.probability(SOME)).isBetween(0.0, 1.0);
    assertThat(shipped.probability(withMore("names"))).isLessThan(shipped.probability(SOME));
  }

  @Test
  void isALogisticFunctionOfTheFigures() {
    AnswerabilityModel model =
        new AnswerabilityModel(1, List.of(2.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0), 0, 1);

    assertThat(model.probability(new AnswerabilityFeatures(0.25, 9, 9, 9, 1.5, 9, 9, 9)))
        .isEqualTo(0.5);
    assertThat(model.probability(new AnswerabilityFeatures(1, 0, 0, 0, 0, 0, 0, 0)))
        .isCloseTo(1 / (1 + Math.exp(-3)), within(1e-12));
  }

  @Test
  void namesAreInTheOrderOfTheFigures() {
    assertThat(new AnswerabilityFeatures(1, 2, 3, 4, 5, 6, 7, 8).values())
        .containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0);
    assertThat(AnswerabilityFeatures.NAMES)
        .containsExactly(
            "strength", "whole", "nearest", "ahead", "share", "names", "weight", "words");
  }

  @Test
  void namesTheNumberThatIsMissingOrNone() throws IOException {
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

  private static AnswerabilityFeatures withMore(String figure) {
    List<Double> some = new ArrayList<>(SOME.values());
    int place = AnswerabilityFeatures.NAMES.indexOf(figure);
    some.set(place, some.get(place) + 0.1);
    var next = some.iterator();
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

  private static double number(Properties file, String name) {
    return Double.parseDouble(file.getProperty(name));
  }
}
