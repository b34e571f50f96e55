package parley.corpus.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.corpus.CorpusFixture;

class ArticleLinterTest {
  @Test
  void findingsAreOrderedByArticleThenLine() {
    ArticleLinter linter = new ArticleLinter(LocalDate.of(2026, 6, 29));
    linter.lint(
        CorpusFixture.parseArticle(
            "b.md",
            """
            ---
            title: B
            events:
              - { date: 2022-03-14, title: Alpha }
            ---
            They met on 29 March.

            He left.
            """));
    linter.lint(CorpusFixture.parseArticle("a.txt", "Title\n\nThey met on 3 May.\n"));

    assertThat(linter.findings().stream().map(each -> each.file() + ":" + each.line()).toList())
        .containsExactly(
            "b.md:4", "b.md:6", "b.md:6", "b.md:6", "b.md:8", "b.md:8", "a.txt:3", "a.txt:3");
  }

  @Test
  void theSeedArticleHasLongParagraphsOnly() throws Exception {
    Path seed = Path.of(System.getProperty("parley.shared", "../shared"), "seed-article.txt");
    assumeTrue(Files.exists(seed), "the article people have is not beside the project");
    ArticleLinter linter = new ArticleLinter(LocalDate.of(2026, 6, 29));
    linter.lint(CorpusFixture.parseArticle("seed-article.txt", Files.readString(seed)));

    assertThat(linter.findings())
        .extracting(LintFinding::found)
        .hasSize(5)
        .allMatch(found -> found.contains(" sentences in the paragraph "));
  }

  @Test
  void lintingAVeryLongTextTerminates() {
    ArticleLinter linter = new ArticleLinter(LocalDate.of(2026, 6, 29));
    List<String> texts =
        List.of(
            "1, ".repeat(50_000),
            "14 and ".repeat(30_000),
            "It is a ".repeat(30_000),
            "in ".repeat(50_000),
            "3 of ".repeat(40_000),
            "March ".repeat(30_000));
    for (String text : texts) {
      linter.lint(
          CorpusFixture.parseArticle(
              "a.md",
              "---\nevents:\n  - { date: 2022-03-14, title: Alpha }\n---\n2022 " + text + "\n"));
    }

    assertThat(linter.findings()).isNotEmpty();
  }
}
