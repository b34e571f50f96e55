package parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.library.ProgressListener;

class EvaluatorTest {
  private @TempDir Path folder;

  @BeforeEach
  void writeCollection() throws IOException {
    Files.createDirectory(folder.resolve("qrels"));
    write(
        "corpus.jsonl",
        """
        {"_id": "d1", "title": "Ships", "text": "The ships left at dawn. They came to Odesa.", "article": "A"}
        {"_id": "d2", "title": "Towns", "text": "The towns were quiet. Nobody spoke.", "article": "B"}
        {"_id": "d3", "text": "Bridges crossed the river."}
        """);
    write(
        "queries.jsonl",
        """
        {"_id": "q1", "text": "When had the ships left?", "article": "A", "answers": ["at dawn"]}
        {"_id": "q2", "text": "quiet towns", "article": "B", "answers": ["spoke"]}
        {"_id": "q3", "text": "bridges"}
        {"_id": "q4", "text": "Which towns?", "article": "B"}
        {"_id": "q5", "text": "Which volcanoes?", "article": "B"}
        """);
    write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td1\t1\nq3\td3\t2\n");
  }

  @Test
  void evaluatesACollection() throws Exception {
    EvaluationReport report = run(lexical());

    assertThat(report.queries()).isEqualTo(5);
    assertThat(values(report))
        .containsEntry("success@1", 2.0 / 3)
        .containsEntry("success@3", 2.0 / 3)
        .containsEntry("mrr@10", 2.0 / 3)
        .containsEntry("marked@1", 0.5)
        .containsEntry("kept", -1.0);
  }

  /** Two of the questions have no relevant document; one of these is refused as well. */
  @Test
  void asksAgainWithTheArticleHeldOut() throws Exception {
    assertThat(values(run(lexical().withHeldOutArticle())))
        .containsEntry("kept", 1.0)
        .containsEntry("refused", 1.0)
        .containsEntry("refused@95kept", 1.0);
  }

  @Test
  void makesTheSameTyposForTheSameSeed() throws Exception {
    Map<String, Double> once = values(run(lexical().withTypos(1, 1)));
    Map<String, Double> again = values(run(lexical().withTypos(1, 1)));
    once.remove("queries_per_s");
    again.remove("queries_per_s");

    assertThat(once).isEqualTo(again);
  }

  @Test
  void namesTheInvalidLine() throws IOException {
    write("queries.jsonl", "{\"_id\": \"q1\", \"text\": \"x\"}\n{\"_id\": 7}\n");

    assertThatThrownBy(() -> run(lexical()))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("queries.jsonl:2")
        .hasMessageContaining("\"_id\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"_id\": \"q1\", \"text\": | 22",
        "{\"_id\": nonsense} | 9",
        "{ | 2",
        "plain words | 1",
        "{\"_id\": \"open | 14",
      })
  void describesMalformedJson(String line, int column) throws IOException {
    write("queries.jsonl", "{\"_id\": \"q1\", \"text\": \"x\"}\n" + line + "\n");

    assertThatThrownBy(() -> run(lexical()))
        .isInstanceOf(EvaluationException.class)
        .hasMessageEndingWith(
            "queries.jsonl:2: no JSON near column "
                + column
                + ": found \""
                + line
                + "\", expected a JSON object.");
  }

  @Test
  void namesAFolderThatIsNoCollection(@TempDir Path empty) {
    assertThatThrownBy(() ->
            new Evaluator(settings(), ProgressListener.NONE)
                .run(EvaluationOptions.of(empty, EvaluationOptions.Ranking.LEXICAL)))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining(empty.toString())
        .hasMessageContaining("corpus.jsonl");
  }

  @Test
  void deletesItsTemporaryIndex() throws Exception {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    run(lexical());

    try (var left = Files.list(temporary)) {
      assertThat(
              left.map(each -> each.getFileName().toString())
                  .filter(each -> each.startsWith(TemporaryIndex.folderPrefix())))
          .isEmpty();
    }
  }

  private EvaluationReport run(EvaluationOptions options) throws Exception {
    return new Evaluator(settings(), ProgressListener.NONE).run(options).getFirst();
  }

  private EvaluationOptions lexical() {
    return EvaluationOptions.of(folder, EvaluationOptions.Ranking.LEXICAL);
  }

  private Settings settings() {
    return SettingsFixture.withFolders(folder, folder.resolve("state")).build();
  }

  /** The metrics, with -1 for undefined ones. */
  private static Map<String, Double> values(EvaluationReport report) {
    Map<String, Double> values = new TreeMap<>();
    report.metrics().forEach((name, value) -> values.put(name, value.orElse(-1.0)));
    return values;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
