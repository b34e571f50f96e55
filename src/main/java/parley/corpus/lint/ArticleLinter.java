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
  private final List<LintFinding> advice = new ArrayList<>();

  /** Looks at the next article. */
  public void add(Article article) {
    LintedArticle draft = LintedArticle.of(article);
    List<LintFinding> found = new ArrayList<>();
    for (LintRule rule : rules) {
      rule.look(
          draft,
          (line, what, remedy) -> found.add(new LintFinding(draft.file(), line, what, remedy)));
    }
    found.sort(Comparator.comparingInt(LintFinding::line));
    advice.addAll(found);
  }

  /** What was found so far: article by article as they came, each in the order of its lines. */
  public List<LintFinding> advice() {
    return List.copyOf(advice);
  }
}
