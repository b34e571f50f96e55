package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.answer.Answer.Answered;
import parley.answer.CitedPassage;
import parley.answer.Question;
import parley.bot.command.AnswerLines;
import parley.bot.command.BotDependencies;
import parley.config.CommandLineOverrides;
import parley.config.Settings;
import parley.config.SettingsLoader;
import parley.evaluation.EvaluationOptions;
import parley.evaluation.EvaluationReport;
import parley.evaluation.Evaluator;
import parley.evaluation.FormPairs;
import parley.library.CorpusValidation;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseStatus;
import parley.library.ProgressListener;
import parley.library.StarterCheck;

/** Tests the committed articles, and a pasted one, with lexical ranking. */
class CommittedCorpusTest {
  private @TempDir Path state;

  @Test
  void hasNoDiagnosticsAndCoversEveryTopic() throws Exception {
    try (KnowledgeBase knowledgeBase =
        KnowledgeBase.open(settings(Path.of("corpus")), ProgressListener.NONE)) {
      KnowledgeBaseStatus status = knowledgeBase.status();

      assertThat(status.diagnostics()).isEmpty();
      assertThat(status.articles()).isGreaterThanOrEqualTo(8);
      assertThat(status.topics())
          .hasSize(4)
          .allSatisfy(topic -> assertThat(topic.passages()).isGreaterThanOrEqualTo(10));
    }
  }

  @Test
  void meetsMetricFloorsOnGoldenQuestions() throws Exception {
    EvaluationOptions options =
        EvaluationOptions.of(
            Path.of("src/test/resources/golden"), EvaluationOptions.Ranking.LEXICAL);

    List<EvaluationReport> splits =
        new Evaluator(settings(Path.of("corpus")), ProgressListener.NONE).run(options);

    assertThat(splits)
        .extracting(report -> report.split().orElseThrow())
        .containsExactly("test", "train", "tune");
    // Floors a little under the measured .796, .910, .950, .805, so that no regression goes
    // unnoticed. Nothing was fitted anew since the articles of 2026 and their questions came.
    assertThat(splits)
        .filteredOn(report -> !report.split().orElseThrow().equals("train"))
        .allSatisfy(report -> {
          assertThat(value(report, "success@1")).isGreaterThanOrEqualTo(0.78);
          assertThat(value(report, "success@3")).isGreaterThanOrEqualTo(0.90);
          assertThat(value(report, "kept")).isGreaterThanOrEqualTo(0.94);
          assertThat(value(report, "refused")).isGreaterThanOrEqualTo(0.79);
        });
  }

  @Test
  void answersAlikeWhateverTheFormOfTheQuestion() throws Exception {
    FormPairs pairs = FormPairs.generate(Path.of("src/test/resources/golden"), 200, 1);

    try (KnowledgeBase knowledgeBase =
        KnowledgeBase.open(settings(Path.of("corpus")), ProgressListener.NONE)) {
      // Measured: 0 of 200; see src/docs/decisions/0090-one-form-of-a-question.md.
      assertThat(pairs.answeredDifferently(knowledgeBase)).hasSizeLessThanOrEqualTo(3);
    }
  }

  /** See src/docs/decisions/0105-answers-for-a-phone.md. */
  @Test
  void answersGoldenQuestionsInFewLinesOfAPhone() throws Exception {
    EvaluationOptions options =
        EvaluationOptions.of(
            Path.of("src/test/resources/golden"), EvaluationOptions.Ranking.LEXICAL);
    Clock clock = Clock.fixed(Instant.parse("2027-06-01T10:00:00Z"), ZoneOffset.UTC);

    EvaluationReport report =
        new Evaluator(settings(Path.of("corpus")), ProgressListener.NONE)
            .countLines(
                options,
                (knowledgeBase, settings) ->
                    new AnswerLines(new BotDependencies(knowledgeBase, settings, "0.1.0", clock))
                        ::count);

    assertThat(report.queries()).isGreaterThan(1_000);
    assertThat(value(report, "lines@50")).isLessThanOrEqualTo(22);
    assertThat(value(report, "lines@90")).isLessThanOrEqualTo(30);
    assertThat(value(report, "lines@100")).isLessThanOrEqualTo(45);
  }

  /** Surely with vectors only, which {@code CommittedCorpusIT} tests. */
  @Test
  void answersTheStartersOfTheFolder() throws Exception {
    Settings settings = settings(Path.of("corpus"));
    try (KnowledgeBase knowledgeBase = KnowledgeBase.open(settings, ProgressListener.NONE)) {
      CorpusValidation validation = CorpusValidation.validate(settings, ProgressListener.NONE);

      assertThat(validation.starters()).hasSizeGreaterThanOrEqualTo(8);
      assertThat(StarterCheck.addTo(validation, settings, knowledgeBase).diagnostics())
          .isEqualTo(validation.diagnostics());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Is there a ceasefire right now? | Positions in June 2026",
        "Where do the talks stand today? | What is known after June 2026",
        "whats the current status of the talks | What is known after June 2026",
      })
  void answersRecencyQuestionsFromTheLatestSection(String question, String section)
      throws Exception {
    try (KnowledgeBase knowledgeBase =
        KnowledgeBase.open(settings(Path.of("corpus")), ProgressListener.NONE)) {
      Answered answer = (Answered) knowledgeBase.ask(new Question(question, Optional.empty(), 3));

      assertThat(answer.passages().getFirst().passage().headingPath()).contains(section);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "does russia recognise zelensky as legitimate | legitimacy of Ukraine's president was over",
        "what are the main sticking points | main territorial dispute",
        "How many corpses did Russia give back? | 6,060 bodies",
      })
  void answersParaphrases(String question, String answer) throws Exception {
    try (KnowledgeBase knowledgeBase =
        KnowledgeBase.open(settings(Path.of("corpus")), ProgressListener.NONE)) {
      Answered answered = (Answered) knowledgeBase.ask(new Question(question, Optional.empty(), 3));

      assertThat(answered.passages())
          .anySatisfy(each -> assertThat(each.passage().text()).contains(answer));
    }
  }

  @Test
  void answersFromAPlainTextAsItIs(@TempDir Path corpus) throws Exception {
    Path seed = Path.of(System.getProperty("parley.shared", "../shared"), "seed-article.txt");
    assumeTrue(Files.exists(seed), "the article people have is not beside the project");
    Files.copy(seed, corpus.resolve("seed-article.txt"));

    try (KnowledgeBase knowledgeBase =
        KnowledgeBase.open(settings(corpus), ProgressListener.NONE)) {
      Question question =
          new Question("Which countries were in the Normandy Format?", Optional.empty(), 3);
      CitedPassage best = ((Answered) knowledgeBase.ask(question)).passages().getFirst();

      assertThat(best.answerSentences().getFirst().substring(best.passage().text()))
          .contains("France", "Germany");
      assertThat(best.article().author()).contains("Jhon Lennon");
      assertThat(knowledgeBase.status().topics()).allMatch(topic -> topic.passages() > 0);
    }
  }

  private Settings settings(Path corpus) throws Exception {
    return new SettingsLoader(Path.of("").toAbsolutePath(), Map.of())
        .load(
            new CommandLineOverrides(
                Optional.empty(), Optional.of(corpus.toString()), Optional.of(state.toString())));
  }

  private static double value(EvaluationReport report, String name) {
    return Optional.ofNullable(report.metrics().get(name)).orElseThrow().orElseThrow();
  }
}
