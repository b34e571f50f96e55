package parley.corpus.lint;

import java.util.ArrayList;
import java.util.List;
import parley.corpus.CorpusFixture;

/** Runs one rule on one article. */
final class LintFixture {
  private static final String FRONT_MATTER = "---\ntitle: A\nas_of: 2026-06-29\n---\n";

  private LintFixture() {}

  /** Findings in a text, below front matter of four lines, as "line: found". */
  static List<String> lintText(LintRule rule, String text) {
    return lintFile(rule, "a.md", FRONT_MATTER + text);
  }

  /** Findings in a whole file, as "line: found". */
  static List<String> lintFile(LintRule rule, String name, String content) {
    List<String> findings = new ArrayList<>();
    rule.check(
        LintedArticle.from(CorpusFixture.parseArticle(name, content)),
        (line, description, _) -> findings.add(line + ": " + description));
    return findings;
  }
}
