package parley.corpus.lint;

import java.util.stream.Stream;
import parley.corpus.split.LocatedPassage;
import parley.corpus.split.PassageSplitter;
import parley.text.Ellipsis;
import parley.text.EnglishMonths;

/**
 * Finds passages with no year in their text, their headings or the title of the article: shown
 * alone, they do not tell when they are of.
 */
final class PassageWithoutYearRule implements LintRule {
  private final PassageSplitter splitter = new PassageSplitter();

  @Override
  public void check(LintedArticle lintedArticle, Sink sink) {
    if (lintedArticle.article().metadata().asOf().isEmpty()) {
      return; // where nothing is dated, there is one thing to say, and a diagnostic says it
    }
    String title = lintedArticle.article().metadata().title();
    for (LocatedPassage located : splitter.locate(lintedArticle.article())) {
      boolean hasYear =
          Stream.concat(
                  Stream.of(title, located.passage().text()),
                  located.passage().headingPath().stream())
              .anyMatch(text -> EnglishMonths.YEAR.matcher(text).find());
      if (!hasYear) {
        sink.report(
            located.line(),
            "the passage \"" + Ellipsis.truncate(located.passage().text()) + "\" names no year",
            "write in it when that was, if it needs a date");
      }
    }
  }
}
