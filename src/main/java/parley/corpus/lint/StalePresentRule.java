package parley.corpus.lint;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.Ellipsis;
import parley.text.EnglishMonths;

/**
 * Finds sentences in the present tense in articles that are correct as of a day more than six
 * months ago. A year in the sentence ties it to its time. English only.
 */
final class StalePresentRule implements LintRule {
  private static final int MAX_AGE_MONTHS = 6;

  // Forms that cannot be anything but a verb of the present; "have" is left out, since it mostly
  // begins the perfect tense of what has happened.
  private static final Pattern PRESENT =
      Pattern.compile(
          "(?i)(?<![\\p{L}'’])(?:is|are|isn't|aren't|remains?|stays?|wants?|demands?|insists?"
              + "|refuses|rejects|controls|holds|currently|nowadays|so far|at present|until now)"
              + "(?![\\p{L}'’])");

  private final LocalDate today;

  StalePresentRule(LocalDate today) {
    this.today = today;
  }

  @Override
  public void check(LintedArticle lintedArticle, Sink sink) {
    boolean isStale =
        lintedArticle
            .article()
            .metadata()
            .asOf()
            .filter(day -> day.isBefore(today.minusMonths(MAX_AGE_MONTHS)))
            .isPresent();
    if (!isStale || !lintedArticle.isEnglish()) {
      return;
    }
    for (LintedArticle.LintedParagraph paragraph : lintedArticle.paragraphs()) {
      for (String sentence : paragraph.sentences()) {
        Matcher present = PRESENT.matcher(sentence);
        if (!EnglishMonths.YEAR.matcher(sentence).find() && present.find()) {
          sink.report(
              paragraph.line(),
              "\""
                  + Ellipsis.truncate(sentence)
                  + "\" says \""
                  + present.group()
                  + "\", and the article is as of a day more than six months ago",
              "see whether it still holds and raise as_of, or write when it held");
        }
      }
    }
  }
}
