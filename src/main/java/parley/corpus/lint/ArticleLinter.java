package parley.corpus.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.corpus.model.Article;

/** Runs all rules on the articles of a corpus and collects their findings. */
public final class ArticleLinter {
  private final List<LintRule> rules;
  private final List<LintFinding> findings = new ArrayList<>();

  /** A linter of articles that are read on that day. */
  public ArticleLinter(LocalDate today) {
    rules =
        List.of(
            new MissingSourceRule(),
            new LongParagraphRule(),
            new DateWithoutYearRule(),
            new PassageWithoutYearRule(),
            new StalePresentRule(today),
            new UnclearReferenceRule(),
            new UnmentionedEventRule(),
            new DuplicateSentenceRule(),
            new NearDuplicatePassageRule(),
            new DuplicateFaqRule());
  }

  /** Lints the next article. */
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

  /** The findings so far, by article in the order of the calls, then by line. */
  public List<LintFinding> findings() {
    return List.copyOf(findings);
  }
}
