package parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.split.PassageSplitter;
import parley.testing.CpuTime;

/**
 * Parses hostile files: deep nesting, very long lines, input for regular expressions to backtrack.
 */
class HostileFilesTest {
  private static final int SIZE = 20_000;

  /** Of CPU time; quadratic growth would take minutes. */
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  static Stream<Arguments> files() {
    List<String> repeated =
        List.of(
            "> ",
            "- ",
            "[",
            "![",
            "[a](",
            "*a ",
            "**a_",
            "`",
            "<",
            "<b",
            "<!--",
            "<a href=\"",
            "&",
            "&#x200B;",
            "|",
            "|a\n|-\n",
            "a. ",
            "No! ",
            "e.g. ",
            "U.S. ",
            ".",
            ")",
            ".)",
            "(",
            "\"",
            ". \"",
            "…",
            "a",
            "A ",
            " ",
            "\u00A0",
            "\t",
            "\n",
            "\u2028",
            "e\u0301",
            "\u0301",
            "🕊",
            "和",
            "。",
            "# ",
            "#",
            "=",
            "-",
            "- a\n",
            "1. a\n",
            "[^a]",
            "[^a] ",
            "[^",
            "{topics=",
            "{ ",
            "50 views\n",
            "By Ann\n",
            "2024-01-01\n",
            "Heading\n\n",
            "# H\n\n",
            "a\n",
            "a-\n",
            ": ",
            "http://",
            "...",
            "\u202E",
            "Adel de ",
            "1. ",
            "::",
            "<script>",
            "a <script>b</script>",
            "<div>\n<style>\n\n",
            "\\",
            "[^1]: a\n",
            "> a\n");
    return repeated.stream()
        .flatMap(part -> {
          String many = part.repeat(SIZE / part.length());
          return Stream.of(
              Arguments.of(part, "a.md", many),
              Arguments.of(part, "a.md", "# T\n\nText." + many + "x"),
              Arguments.of(part, "a.txt", many),
              Arguments.of(part, "a.txt", "Title\n\n." + many + "x.\n\nEnd."));
        });
  }

  @ParameterizedTest(name = "{index} {1} {0}")
  @MethodSource("files")
  void parsingTerminates(String part, String name, String text) throws Exception {
    ParsedFile parsedFile =
        CpuTime.within(
            TIMEOUT,
            () -> {
              ParsedFile result = CorpusFixture.parse(name, text);
              result.article().ifPresent(article -> new PassageSplitter().split(article));
              return result;
            });

    assertThat(parsedFile.article().isPresent() || parsedFile.diagnostics().getFirst().isError())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("frontMatters")
  void frontMatterCannotBlowUp(String yaml) throws Exception {
    ParsedFile parsedFile =
        CpuTime.within(
            TIMEOUT, () -> CorpusFixture.parse("a.md", "---\n" + yaml + "\n---\nText.\n"));

    assertThat(parsedFile.diagnostics()).isNotEmpty();
  }

  static Stream<String> frontMatters() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 20; i++) {
      String one = "*a" + (i - 1);
      bomb.append("a").append(i).append(": &a").append(i).append(" [").append(one);
      bomb.append((", " + one).repeat(8)).append("]\n");
    }
    return Stream.of(
        bomb + "topics: *a19",
        "a: &a [*a]\ntopics: *a",
        "title: " + "[".repeat(50_000),
        "title: " + "[".repeat(50_000) + "]".repeat(50_000),
        "title: " + "{a: ".repeat(50_000),
        "- ".repeat(50_000),
        "? ".repeat(50_000),
        "title: !!javax.script.ScriptEngineManager [a]",
        "title: \"\\u202E\\uD800\"",
        "title: &a b\ntitle: *a",
        "!<x> &y z: " + "x".repeat(100_000));
  }
}
