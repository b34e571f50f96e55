package parley.corpus.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.corpus.model.Article;
import parley.corpus.model.Event;
import parley.text.Ellipsis;

/**
 * Finds events of the front matter that no paragraph mentions. A paragraph mentions an event by its
 * day (the year may be in a heading), by most words of its title, or by its month and half of the
 * words.
 */
final class UnmentionedEventRule implements LintRule {
  private static final Pattern WORD_SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words of a title that say nothing of its event; shorter ones are left out anyway. */
  private static final Set<String> IGNORED_WORDS =
      Set.of(
          "the", "and", "for", "with", "from", "that", "its", "his", "her", "their", "into", "over",
          "after", "before", "between", "about", "under", "will", "has", "have", "are", "was",
          "were");

  private static final double MIN_TITLE_SHARE = 0.75;
  private static final double MIN_TITLE_SHARE_WITH_MONTH = 0.5;
  // A crude stemmer: "agrees" and "agreement", "proposes" and "proposal" are equal.
  private static final int PREFIX_LENGTH = 5;

  @Override
  public void check(LintedArticle lintedArticle, Sink sink) {
    Article article = lintedArticle.article();
    if (article.metadata().events().isEmpty()) {
      return;
    }
    List<ParagraphText> paragraphTexts = paragraphTexts(lintedArticle);
    List<Integer> lines =
        article.frontMatter().map(Article.FrontMatterLines::events).orElse(List.of());
    IntStream.range(0, lines.size())
        .filter(i ->
            paragraphTexts.stream()
                .noneMatch(each -> each.mentions(article.metadata().events().get(i))))
        .forEach(i -> report(article.metadata().events().get(i), lines.get(i), sink));
  }

  /**
   * A paragraph with its headings.
   *
   * @param text the text
   * @param prefixes the first letters of its words
   */
  private record ParagraphText(String text, Set<String> prefixes) {
    boolean mentions(Event event) {
      if (DateMentions.containsDay(text, event.date())) {
        return true;
      }
      Set<String> titlePrefixes = wordPrefixes(event.title());
      double minShare =
          DateMentions.containsMonth(text, event.date())
              ? MIN_TITLE_SHARE_WITH_MONTH
              : MIN_TITLE_SHARE;
      long matches = titlePrefixes.stream().filter(prefixes::contains).count();
      return !titlePrefixes.isEmpty() && matches >= minShare * titlePrefixes.size();
    }
  }

  private static List<ParagraphText> paragraphTexts(LintedArticle lintedArticle) {
    return lintedArticle.sections().stream()
        .flatMap(section ->
            section.paragraphs().stream()
                .map(paragraph ->
                    String.join(". ", section.headingPath()) + ". " + paragraph.block().text()))
        .map(text -> new ParagraphText(text, wordPrefixes(text)))
        .toList();
  }

  private static void report(Event event, int line, Sink sink) {
    sink.report(
        line,
        "the text does not tell of the event of "
            + event.date()
            + ", \""
            + Ellipsis.truncate(event.title())
            + "\"",
        "name its day in a paragraph, or take the event out");
  }

  private static Set<String> wordPrefixes(String text) {
    return WORD_SEPARATOR
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 2 && !IGNORED_WORDS.contains(word))
        .map(word -> word.substring(0, Math.min(word.length(), PREFIX_LENGTH)))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
