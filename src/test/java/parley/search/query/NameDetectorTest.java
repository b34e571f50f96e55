package parley.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.text.Span;

class NameDetectorTest {
  private static final Set<String> COMMON_WORDS =
      Set.of("what", "did", "the", "bishop", "say", "in", "points", "pope", "truce", "überall");

  @ParameterizedTest
  @CsvSource({
    "What did the Pope say, Pope, true",
    "what did the pope say, pope, false",
    "Truce in the points, Truce, false",
    "the 28 points, 28, true",
    "the 28-points truce, 28-points, true",
    "what did grynkewich say, grynkewich, true",
    "Grynkewich, Grynkewich, true",
    "What Did The Pope Say, Pope, false",
    "WHAT DID THE POPE SAY, POPE, false",
    "WHAT DID GRYNKEWICH SAY, GRYNKEWICH, true",
    "« Pope » in the truce, Pope, false",
    "Überall: The Pope's Points, Points, false",
  })
  void detectsByCapitalDigitOrRarity(String question, String word, boolean isNameOrNumber) {
    int start = question.indexOf(word);
    NameDetector detector = new NameDetector(question, COMMON_WORDS::contains);

    assertThat(detector.isNameOrNumber(new Span(start, start + word.length())))
        .isEqualTo(isNameOrNumber);
  }
}
