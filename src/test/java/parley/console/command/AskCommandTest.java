package parley.console.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.answer.Question;

class AskCommandTest {
  @TempDir Path directory;
  private ConsoleFixture session;

  @BeforeEach
  void start() {
    session = new ConsoleFixture(directory);
  }

  @Test
  void joinsTheArgumentsToAQuestion() {
    assertThat(session.run("ask", "What", "did", "@Minsk II", "require?")).isZero();
    assertThat(session.questions)
        .containsExactly(new Question("What did @Minsk II require?", Optional.empty(), 3));
    assertThat(session.out()).startsWith("Found in the articles: 3 passages");
  }

  @Test
  void showsTheBestPassageAndTellsHowToSeeTheOthers() {
    session.run("ask", "Why?");
    assertThat(session.out())
        .contains("\n1. ")
        .doesNotContain("\n2. ")
        .contains("Sources: United Nations, A note\n")
        .doesNotContain("https://")
        .endsWith("--limit 3 shows all 3 passages, --sources their sources.\n");

    session.out.reset();
    session.run("ask", "--limit", "3", "--sources", "Why?");
    assertThat(session.out())
        .contains("\n1. ", "\n2. ", "\n3. ")
        .contains("- United Nations: Security Council resolution 2202 (2015-02-17)\n")
        .contains("https://documents.example.org/")
        .doesNotContain("--limit");
  }

  @Test
  void linksTitlesWhereTheTerminalCan() {
    session.isTty = true;
    session.environment.put("VTE_VERSION", "7600");
    session.run("ask", "--sources", "Why?");
    assertThat(session.out())
        .contains("\033]8;;https://documents.example.org/")
        .doesNotContain("\n     https://");

    session.out.reset();
    session.environment.put("FORCE_HYPERLINK", "0");
    session.run("ask", "--sources", "Why?");
    assertThat(session.out()).doesNotContain("\033]8").contains("https://documents.example.org/");
  }

  @Test
  void breaksNoWordAt60Columns() {
    session.isTty = true;
    session.environment.put("NO_COLOR", "1");
    session.environment.put("FORCE_HYPERLINK", "0");
    session.width = 60;
    session.run("ask", "--limit", "3", "Why?");
    String narrow = session.out();
    session.out.reset();
    session.isTty = false;
    session.environment.put("COLUMNS", "100");
    session.run("ask", "--limit", "3", "Why?");

    assertThat(narrow.lines()).allMatch(line -> line.length() <= 60);
    assertThat(narrow.split("\\s+", -1)).isEqualTo(session.out().split("\\s+", -1));
  }

  @Test
  void passesTopicAndLimitOn() {
    assertThat(session.run("ask", "--topic", "History", "--limit", "2", "--", "-5 degrees"))
        .isZero();
    assertThat(session.questions)
        .containsExactly(new Question("-5 degrees", Optional.of("history"), 2));
  }

  @ParameterizedTest
  @CsvSource({"Why?,0", "pizza,1", "the,1"})
  void exitCodeTellsWhetherTheQuestionIsAnswered(String question, int exit) {
    assertThat(session.run("ask", question)).isEqualTo(exit);
    assertThat(session.run("ask", "--json", question)).isEqualTo(exit);
  }

  @Test
  void stylesOnATerminalUnlessDisabled() {
    session.isTty = true;
    session.run("ask", "Why?");
    assertThat(session.out()).contains("\033[1m");

    session.out.reset();
    session.environment.put("NO_COLOR", "1");
    session.run("ask", "Why?");
    assertThat(session.out()).doesNotContain("\033");

    session.out.reset();
    session.environment.put("NO_COLOR", "");
    session.environment.put("TERM", "dumb");
    session.run("ask", "Why?");
    assertThat(session.out()).doesNotContain("\033");
  }

  @Test
  void smallTalkIsNoFailure() {
    assertThat(session.run("ask", "hello")).isZero();
    assertThat(session.out()).startsWith("Hello, and welcome.");
  }

  @Nested
  class Batches {
    @Test
    void eachLineGetsItsObjectInOrder() throws Exception {
      Files.writeString(
          directory.resolve("q.txt"),
          """
          \uFEFFWhat is Minsk II?\r

          \t
          {"id": 7, "q": "the", "topic": "outlook"}
          {"q": "pizza", "topic": null}
          {not JSON
          "text\"\
          """);

      assertThat(session.run("ask", "--json", "--topic", "history", "--questions", "q.txt"))
          .isZero();
      assertThat(session.questions)
          .extracting(Question::text)
          .containsExactly("What is Minsk II?", "the", "pizza", "{not JSON", "\"text\"");
      assertThat(session.questions)
          .extracting(question -> question.topic().orElse("-"))
          .containsExactly("history", "outlook", "history", "history", "history");
      assertThat(session.out().lines())
          .hasSize(5)
          .allMatch(line -> line.startsWith("{\"question\":") && line.endsWith("}"));
    }

    @Test
    void anInvalidLineYieldsAnErrorObject() {
      session.in =
          new ByteArrayInputStream(
              "Why?\n\n{\"q\": 3}\n{}\n{\"q\": \"x\", \"topic\": \"outlok\"}\n\377\nHow?\n"
                  .getBytes(ISO_8859_1));

      assertThat(session.run("ask", "--json", "--questions", "-")).isEqualTo(2);
      assertThat(session.out().lines().filter(line -> line.startsWith("{\"line\"")))
          .containsExactly(
              "{\"line\":3,\"error\":\"expected a JSON object with the question as text in"
                  + " \\\"q\\\"\"}",
              "{\"line\":4,\"error\":\"expected a JSON object with the question as text in"
                  + " \\\"q\\\"\"}",
              "{\"line\":5,\"error\":\"there is no topic \\\"outlok\\\"; did you mean outlook?"
                  + " The topics are: history, developments, mediators, outlook\"}",
              "{\"line\":6,\"error\":\"expected UTF-8 text of at most 1 MiB\"}");
      assertThat(session.out().lines()).hasSize(6);
      assertThat(session.err().lines())
          .hasSize(4)
          .allMatch(line -> line.startsWith("standard input:"));
    }

    @Test
    void streamsAnswersWhileReadingQuestions() {
      session.in =
          new InputStream() {
            private final byte[] first = "Why?\n".getBytes(UTF_8);
            private int next;

            @Override
            public int read() throws IOException {
              if (next < first.length) {
                return first[next++];
              }
              assertThat(session.out().lines()).hasSize(1);
              throw new IOException("the cable was pulled");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
              bytes[offset] = (byte) read();
              return 1;
            }
          };

      assertThat(session.run("ask", "--json", "--questions", "-")).isEqualTo(3);
      assertThat(session.err())
          .isEqualTo("parley: cannot read standard input after line 1: the cable was pulled\n");
    }

    @Test
    void limitsTheLengthOfALine() {
      session.setInput("x".repeat((1 << 20) + 1) + "\nWhy?");

      assertThat(session.run("ask", "--json", "--questions", "-")).isEqualTo(2);
      assertThat(session.out().lines())
          .hasSize(2)
          .first()
          .isEqualTo("{\"line\":1,\"error\":\"expected UTF-8 text of at most 1 MiB\"}");
    }
  }
}
