package parley.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
  @TempDir Path directory;
  private ConsoleFixture session;

  @BeforeEach
  void start() throws Exception {
    session = new ConsoleFixture(directory);
    Path folder = directory.resolve("tiny");
    Files.createDirectories(folder.resolve("qrels"));
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id": "d1", "title": "Minsk", "text": "The Package of Measures was signed in Minsk."}
        {"_id": "d2", "title": "Grain", "text": "Ships left Odesa with grain for the world."}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"), "{\"_id\": \"q1\", \"text\": \"Where did ships leave?\"}");
    Files.writeString(folder.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq1\td2\t1\n");
  }

  @Test
  void showsMetrics() {
    assertThat(session.run("eval", "--ranking", "lexical", "tiny")).isZero();
    assertThat(session.out())
        .startsWith("tiny\nranking         lexical\nqueries         1\n")
        .contains("ndcg@10         1.0000\n");
  }

  @Test
  void showsMetricsInFlatJson() {
    assertThat(session.run("eval", "--ranking", "lexical", "--json", "--seed", "7", "tiny"))
        .isZero();
    assertThat(session.out())
        .startsWith(
            "{\"collection\":\"tiny\",\"ranking\":\"lexical\",\"queries\":1,\"ndcg@10\":1.0,")
        .contains("\"kept\":null")
        .hasLineCount(1);
  }

  @Test
  void countsTheLinesOfMessages() throws Exception {
    Path corpus = Files.createDirectory(directory.resolve("corpus"));
    Files.writeString(corpus.resolve("a.md"), "# A\nText.\n");
    Path golden = Files.createDirectory(directory.resolve("golden"));
    StringBuilder questions = new StringBuilder();
    for (int i = 1; i <= 10; i++) {
      questions.append("{\"q\": \"x%s\", \"covered\": false, \"split\": \"test\"}\n".formatted(i));
    }
    Files.writeString(golden.resolve("questions.jsonl"), questions);
    session.lineCounter = (_, _) -> question -> Integer.parseInt(question.text().substring(1));

    assertThat(session.run("eval", "--lines", "--ranking", "lexical", "--json", "golden")).isZero();
    assertThat(session.out())
        .isEqualTo(
            "{\"collection\":\"golden\",\"ranking\":\"lexical\",\"queries\":10,"
                + "\"lines@50\":5.0,\"lines@90\":9.0,\"lines@100\":10.0}\n");
  }

  @Test
  void aFolderWithoutACollectionIsAUsageError() {
    assertThat(session.run("eval", "nowhere")).isEqualTo(2);
    assertThat(session.err()).startsWith("parley: ").contains("nowhere").hasLineCount(1);
  }
}
