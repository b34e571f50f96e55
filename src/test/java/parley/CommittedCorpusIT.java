package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.config.Overrides;
import parley.config.Settings;
import parley.config.SettingsReader;
import parley.evaluation.Evaluation;
import parley.evaluation.EvaluationOptions;
import parley.evaluation.Figures;
import parley.library.Progress;

/** The articles that come with the project, asked by words and meaning, with the real model. */
class CommittedCorpusIT {
  private @TempDir Path folder;

  @Test
  void answersTheGoldenQuestionsAsWellAsBefore() throws Exception {
    EvaluationOptions options =
        new EvaluationOptions(
            questions(line -> true), EvaluationOptions.Ranking.HYBRID, false, 0, 1);

    Figures all = new Evaluation(settings(), Progress.NONE).run(options).getFirst();

    // A floor under what was measured, so that nobody loses it unawares.
    assertThat(all.ranking()).isEqualTo("hybrid");
    assertThat(all.queries()).isGreaterThan(400);
    assertThat(value(all, "success@1")).isGreaterThanOrEqualTo(0.78);
    assertThat(value(all, "success@3")).isGreaterThanOrEqualTo(0.85);
    assertThat(value(all, "kept")).isGreaterThanOrEqualTo(0.90);
    assertThat(value(all, "refused")).isGreaterThanOrEqualTo(0.83);
  }

  @Test
  void findsTheLatestWhereTheLatestIsAskedFor() throws Exception {
    Path latest = questions(line -> line.contains("\"kind\": \"latest\""));
    EvaluationOptions options =
        new EvaluationOptions(latest, EvaluationOptions.Ranking.HYBRID, false, 0, 1);

    Figures all = new Evaluation(settings(), Progress.NONE).run(options).getFirst();

    // Measured: first .58, marked .53.
    assertThat(all.queries()).isGreaterThan(40);
    assertThat(value(all, "success@1")).isGreaterThanOrEqualTo(0.54);
    assertThat(value(all, "marked@1")).isGreaterThanOrEqualTo(0.49);
  }

  /** Some of the golden questions, both halves together. */
  private Path questions(Predicate<String> some) throws IOException {
    Path golden = Files.createDirectory(folder.resolve("golden"));
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/golden/questions.jsonl"));
    Files.write(
        golden.resolve("questions.jsonl"),
        lines.stream()
            .filter(some)
            .map(line -> line.replaceAll("(\"split\": *)\"[a-z]+\"", "$1\"all\""))
            .toList());
    return golden;
  }

  private Settings settings() throws Exception {
    return new SettingsReader(Path.of("").toAbsolutePath(), Map.of())
        .read(
            new Overrides(
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder.resolve("state").toString())));
  }

  private static double value(Figures figures, String name) {
    return Optional.ofNullable(figures.values().get(name)).orElseThrow().orElseThrow();
  }
}
