package parley.corpus.lint;

import java.util.ArrayList;
import java.util.List;
import parley.corpus.CorpusFixture;

/** What one rule finds in articles. */
final class LintFixture {
  private static final String FRONT_MATTER = "---\ntitle: A\nas_of: 2026-06-29\n---\n";

  private LintFixture() {}

  /** Advice on the text of an article with front matter of four lines, as "line: found". */
  static List<String> onText(LintRule rule, String text) {
    return onFile(rule, "a.md", FRONT_MATTER + text);
  }

  /** Advice on a whole file, as "line: found". */
  static List<String> onFile(LintRule rule, String name, String content) {
    List<String> found = new ArrayList<>();
    rule.look(
        LintedArticle.of(CorpusFixture.article(name, content)),
        (line, what, _) -> found.add(line + ": " + what));
    return found;
  }
}
