package parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.evaluation.FormPairs.Pair;
import parley.search.analysis.QuestionNormalizer;

class FormChangeTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "COURTESY_BEFORE | Who met? | Can you please tell me who met?",
        "THANKS_AFTER | Who met? | Who met? Thanks in advance!",
        "CONTRACTION | Who did not sign? | Who didn't sign?",
        "CONTRACTION_WITHOUT_APOSTROPHE | What is NATO? | Whats NATO?",
        "DAY_WITH_ENDING | on 3 June 2024 | on 3rd June 2024",
        "DAY_IN_WORDS | on 12 June | on the twelfth of June",
        "DAY_ISO | on 3 June 2024 | on 2024-06-03",
        "DAY_DOTTED | on 3 June 2024 | on 3.6.2024",
        "MONTH_BEFORE_DAY | on 3 June 2024 | on Jun 3 2024",
        "YEAR_SHORT | in 2022 | in '22",
        "ORDINAL_IN_FIGURES | the second round | the 2nd round",
        "TITLE | What did Putin say? | What did Mr. Putin say?",
        "UNDERSCORE | the Minsk agreements | the Minsk_agreements",
        "UNIT_GLUED | the 30-day truce | the 30day truce",
      })
  void changesTheForm(FormChange change, String question, String otherForm) {
    assertThat(change.apply(question)).contains(otherForm);
  }

  @Test
  void makesTheSamePairsOfTheSameSeed() throws Exception {
    List<Pair> pairs = FormPairs.generate(GOLDEN, 200, 1).pairs();

    assertThat(pairs).hasSize(200).isEqualTo(FormPairs.generate(GOLDEN, 200, 1).pairs());
    assertThat(pairs.stream().map(Pair::kind).distinct()).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void bothFormsAreSearchedAlike() throws Exception {
    List<Pair> pairs = FormPairs.generate(GOLDEN, 400, 3).pairs();

    List<Pair> searchedDifferently =
        pairs.stream()
            .filter(pair -> !words(pair.question()).equalsIgnoreCase(words(pair.otherForm())))
            .toList();

    // Measured: see src/docs/decisions/0090-one-form-of-a-question.md.
    assertThat(searchedDifferently).hasSizeLessThanOrEqualTo(8);
  }

  private static String words(String question) {
    return QuestionNormalizer.normalize(question).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
