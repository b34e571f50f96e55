package parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.answer.AnswerabilityFeatures;
import parley.answer.AnswerabilityModel;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.embedding.BagOfWordsEmbedder;
import parley.embedding.EmbedderFactory;
import parley.embedding.EmbeddingException;
import parley.evaluation.EvaluationOptions.Ranking;
import parley.library.ProgressListener;

/** Tests evaluation with embeddings, and the training of the answerability classifier. */
class EvaluatorWithEmbeddingsTest {
  private @TempDir Path folder;
  private Path collection;
  private Path golden;
  private final BagOfWordsEmbedder model = new BagOfWordsEmbedder();

  @BeforeEach
  void writeCollections() throws IOException {
    collection = Files.createDirectories(folder.resolve("collection"));
    Files.createDirectory(collection.resolve("qrels"));
    Files.writeString(
        collection.resolve("corpus.jsonl"),
        """
        {"_id": "d1", "title": "One", "text": "The ships left at dawn. They came home.", "article": "A"}
        {"_id": "d2", "title": "Two", "text": "The towns were quiet. Nobody spoke.", "article": "B"}
        {"_id": "d3", "title": "Three", "text": "Bridges crossed the river.", "article": "C"}
        """);
    Files.writeString(
        collection.resolve("queries.jsonl"),
        """
        {"_id": "q1", "text": "vessels departed daybreak", "article": "A", "answers": ["at dawn"]}
        {"_id": "q2", "text": "quiet towns", "article": "B", "answers": ["quiet"]}
        {"_id": "q3", "text": "bridges crossed the stream", "article": "C"}
        {"_id": "q4", "text": "towns that nobody judged", "article": "B"}
        """);
    Files.writeString(collection.resolve("qrels/test.tsv"), "q1\td1\t1\nq2\td2\t1\nq3\td3\t2\n");
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("ships.md"), "# Ships\nThe ships left the harbour at dawn.\n");
    Files.writeString(corpus.resolve("towns.md"), "# Towns\nThe towns lay behind the river.\n");
    golden = Files.createDirectories(folder.resolve("golden"));
    writeGolden(
        """
        {"q": "The ships left the harbour at dawn", "article": "ships", "contains": ["dawn"], "split": "tune"}
        {"q": "The towns lay behind the river", "article": "towns", "contains": ["river"], "split": "tune"}
        {"q": "Who baked the bread?", "covered": false, "split": "tune"}
        {"q": "Ships of the harbour", "article": "ships", "split": "test"}
        """);
  }

  @Test
  void denseRetrievalFindsParaphrases() throws Exception {
    EvaluationReport lexical = run(collection, Ranking.LEXICAL).getFirst();
    EvaluationReport dense = run(collection, Ranking.DENSE).getFirst();
    EvaluationReport hybrid = run(collection, Ranking.HYBRID).getFirst();

    assertThat(List.of(lexical, dense, hybrid))
        .extracting(EvaluationReport::ranking)
        .containsExactly("lexical", "dense", "hybrid");
    assertThat(value(lexical, "success@1")).isEqualTo(2.0 / 3);
    assertThat(value(dense, "success@1")).isEqualTo(1);
    assertThat(value(hybrid, "success@1")).isEqualTo(1);
    assertThat(value(lexical, "marked@1")).isEqualTo(0.5);
    assertThat(value(hybrid, "marked@1")).isEqualTo(1);
  }

  @Test
  void lexicalRankingDoesNotLoadTheModel() throws Exception {
    EmbedderFactory none =
        () -> {
          throw new AssertionError("the model was asked for");
        };

    assertThat(evaluator(none).run(options(collection, Ranking.LEXICAL))).hasSize(1);
    assertThat(evaluator(none).run(options(golden, Ranking.LEXICAL))).hasSize(2);
  }

  @Test
  void closesTheModelAndCachesEmbeddings() throws Exception {
    run(collection, Ranking.HYBRID);
    assertThat(model.isClosed()).isTrue();
    int computed = model.embeddedTexts().size();

    run(collection, Ranking.DENSE);
    assertThat(model.embeddedTexts()).hasSize(computed);
  }

  @Test
  void evaluatesGoldenQuestionsWithHybridRanking() throws Exception {
    List<EvaluationReport> splits = run(golden, Ranking.HYBRID);

    assertThat(splits)
        .extracting(report -> report.split().orElseThrow())
        .containsExactly("test", "tune");
    assertThat(splits).extracting(EvaluationReport::ranking).containsOnly("hybrid");
    assertThat(value(splits.getLast(), "success@1")).isEqualTo(1);
    assertThat(value(splits.getLast(), "refused")).isEqualTo(1);
  }

  @Test
  void rejectsDenseRankingForGoldenQuestions() {
    assertThatThrownBy(() -> run(golden, Ranking.DENSE))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("Golden questions are asked by lexical or hybrid ranking only.");
  }

  @Test
  void reportsWhyEmbeddingFailed() {
    model.beforeEmbedding(texts -> {
      throw new EmbeddingException("no memory left");
    });

    assertThatThrownBy(() -> run(golden, Ranking.HYBRID))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("no memory left");
  }

  @Test
  void calibrationWritesAReadableModel() throws Exception {
    List<String> lines = evaluator(model::open).calibrate(List.of(golden, collection));

    AnswerabilityModel fitted = AnswerabilityModel.read(new StringReader(String.join("\n", lines)));
    assertThat(fitted.weights())
        .hasSize(AnswerabilityFeatures.Feature.values().length)
        .allMatch(Double::isFinite);
    assertThat(fitted.thresholds().confident())
        .isGreaterThanOrEqualTo(fitted.thresholds().tentative());
    assertThat(lines.stream().filter(line -> line.startsWith("#")))
        .hasSize(5)
        .anyMatch(line -> line.startsWith("# golden, one article: 2 covered"))
        .anyMatch(line -> line.startsWith("# collection, one article: 3 covered"))
        .anyMatch(
            line -> line.startsWith("# golden, tune: 2 covered") && line.contains("1 uncovered"))
        .anyMatch(
            line -> line.startsWith("# collection: 3 covered") && line.contains("4 uncovered"));
  }

  @Test
  void namesAFolderUnfitForCalibration() throws Exception {
    writeGolden("{\"q\": \"Ships?\", \"article\": \"ships\", \"split\": \"tune\"}\n");

    assertThatThrownBy(() -> evaluator(model::open).calibrate(List.of(collection, golden)))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining(golden.toString())
        .hasMessageContaining("expected golden questions, covered and not");
  }

  private void writeGolden(String lines) throws IOException {
    Files.writeString(golden.resolve("questions.jsonl"), lines);
  }

  private List<EvaluationReport> run(Path input, Ranking ranking) throws Exception {
    return evaluator(model::open).run(options(input, ranking));
  }

  private static EvaluationOptions options(Path input, Ranking ranking) {
    return EvaluationOptions.of(input, ranking);
  }

  private Evaluator evaluator(EmbedderFactory embedderFactory) {
    Settings settings =
        SettingsFixture.withFolders(folder.resolve("corpus"), folder.resolve("state")).build();
    return new Evaluator(settings, ProgressListener.NONE, embedderFactory);
  }

  private static double value(EvaluationReport report, String name) {
    return Optional.ofNullable(report.metrics().get(name)).orElseThrow().orElseThrow();
  }
}
