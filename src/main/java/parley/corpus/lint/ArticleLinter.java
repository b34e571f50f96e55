package parley.corpus.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.corpus.model.Article;

/** Looks at the articles of a corpus one after the other and gathers advice. */
public final class ArticleLinter {
  private final List<LintRule> rules =
      List.of(
          new MissingSourceRule(),
          new LongParagraphRule(),
          new DateWithoutYearRule(),
          new UnclearReferenceRule(),
          new UnmentionedEventRule(),
          new DuplicateSentenceRule(),
          new DuplicateFaqRule());
  private final List<LintFinding> findings = new ArrayList<>();

  /** Looks at the next article. */
  public void lint(Article article) {
    LintedArticle lintedArticle = LintedArticle.from(article);
    List<LintFinding> articleFindings = new ArrayList<>();
    for (LintRule rule : rules) {
      rule.check(
          lintedArticle,
          (line, description, remedy) ->
              articleFindings.add(
                  new LintFinding(lintedArticle.file(), line, description, remedy)));
    }
    articleFindings.sort(Comparator.comparingInt(LintFinding::line));
    findings.addAll(articleFindings);
  }

  /** What was found so far: article by article as they came, each in the order of its lines. */
  public List<LintFinding> findings() {
    return List.copyOf(findings);
  }
}
