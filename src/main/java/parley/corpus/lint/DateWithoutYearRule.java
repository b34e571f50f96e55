package parley.corpus.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.EnglishMonths;

/**
 * Finds dates in sentences that name no year. A month alone counts only after a word like "in",
 * "early" or "the", since May, March and August are other words too. One year is enough for all
 * dates of a sentence. English only.
 */
final class DateWithoutYearRule implements LintRule {
  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
  private static final String BEFORE_MONTH =
      "(?i:in|since|until|till|by|during|from|of|before|after|between|throughout|through|around"
          + "|about|last|next|this|the|early|late|mid)";

  private static final Pattern DATE =
      Pattern.compile(
          ("(?<!\\d)(?<!\\d[.,:/])"
                  + DAY
                  + "\\s(?:of\\s)?"
                  + EnglishMonths.NAME_OR_ABBREVIATION
                  + "(?![\\p{L}\\d])")
              + ("|(?<![\\p{L}\\d])"
                  + EnglishMonths.NAME_OR_ABBREVIATION
                  + "\\s"
                  + DAY
                  + "(?![\\p{L}\\d]|[.,:]\\d)")
              + ("|(?<![\\p{L}\\d])"
                  + BEFORE_MONTH
                  + "[\\s-]"
                  + EnglishMonths.NAME
                  + "(?![\\p{L}\\d'’-])"));

  @Override
  public void check(LintedArticle lintedArticle, Sink sink) {
    if (!lintedArticle.isEnglish()) {
      return;
    }
    for (LintedArticle.LintedParagraph paragraph : lintedArticle.paragraphs()) {
      for (String sentence : paragraph.sentences()) {
        Matcher date = DATE.matcher(sentence);
        if (!EnglishMonths.YEAR.matcher(sentence).find() && date.find()) {
          sink.report(
              paragraph.line(),
              "\"" + date.group() + "\" has no year in its sentence",
              "write the year, since the sentence may be shown alone");
        }
      }
    }
  }
}
