package parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.library.ProgressListener;

/** Tests which passages count as relevant to a golden question. */
class GoldenEvaluationTest {
  private static final String QUESTION = "When did the grain ships leave the harbour?";

  private static final String JSON =
      """
      {"q": "%s", "article": "%s", "section": "%s", "contains": ["%s"]%s, "split": "tune"}
      """;

  private @TempDir Path folder;

  /** The retrieved passage is in ships.md, section Departure, and contains "at dawn". */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "the section named, with its words | ships | Departure | at dawn | | 1 | 1 | 1",
        "the section named, without its words | ships | Departure | at noon | | 1 | 0 | 0",
        "another article, the same words | towns | Streets | at dawn | | 1 | 1 | 1",
        "another article, other words | towns | Streets | daybreak | | 0 | 0 | 0",
        "one more passage that answers | towns | Streets | daybreak | ships/Departure/at dawn"
            + " | 1 | 1 | 1",
        "one more, but not its words | towns | Streets | daybreak | ships/Departure/at noon"
            + " | 0 | 0 | 0",
        "one more, but another section | towns | Streets | daybreak | ships/Arrival/at dawn"
            + " | 0 | 0 | 0",
        "one more, but another article | towns | Streets | daybreak | towns/Departure/at dawn"
            + " | 0 | 0 | 0",
      })
  void countsWhatAnswers(
      String description,
      String article,
      String section,
      String contains,
      @Nullable String also,
      double first,
      double shown,
      double marked)
      throws Exception {
    String more =
        Optional.ofNullable(also)
            .map(fields -> fields.split("/", 3))
            .map(fields ->
                """
                , "also": [{"article": "%s", "section": "%s", "contains": ["%s"]}]\
                """
                    .formatted(fields[0], fields[1], fields[2]))
            .orElse("");

    EvaluationReport report = run(JSON.formatted(QUESTION, article, section, contains, more));

    assertThat(value(report, "success@1")).as(description).isEqualTo(first);
    assertThat(value(report, "success@3")).isEqualTo(first);
    assertThat(value(report, "ranked@1")).isEqualTo(first);
    assertThat(value(report, "ranked@3")).isEqualTo(first);
    assertThat(value(report, "shown@3")).isEqualTo(shown);
    assertThat(value(report, "marked@1")).isEqualTo(marked);
  }

  @Test
  void separatesRankingFromAnswerability() throws Exception {
    String refused = "Which of the tall Chilean painters of harbours lived longest in Valparaíso?";

    EvaluationReport report = run(JSON.formatted(refused, "ships", "Departure", "at dawn", ""));

    assertThat(value(report, "kept")).isZero();
    assertThat(value(report, "success@3")).isZero();
    assertThat(value(report, "ranked@1")).isEqualTo(1);
  }

  @Test
  void namesTheLineOfAnIncompleteAlternative() {
    String line = JSON.formatted(QUESTION, "ships", "Departure", "at dawn", ", \"also\": [{}]");

    assertThatThrownBy(() -> run(line))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("questions.jsonl:1")
        .hasMessageContaining("\"article\"");
  }

  private EvaluationReport run(String line) throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("ships.md"),
        "# Ships\n\n## Departure\n\nThe grain ships left the harbour at dawn.\n");
    Files.writeString(corpus.resolve("towns.md"), "# Towns\n\n## Streets\n\nNobody spoke.\n");
    Path golden = Files.createDirectories(folder.resolve("golden"));
    Files.writeString(golden.resolve("questions.jsonl"), line);
    Settings settings = SettingsFixture.withFolders(corpus, folder.resolve("state")).build();
    return new Evaluator(settings, ProgressListener.NONE)
        .run(EvaluationOptions.of(golden, EvaluationOptions.Ranking.LEXICAL))
        .getFirst();
  }

  private static double value(EvaluationReport report, String name) {
    return Optional.ofNullable(report.metrics().get(name)).orElseThrow().orElseThrow();
  }
}
