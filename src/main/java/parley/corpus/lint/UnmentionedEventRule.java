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
 * Events of the front matter that the text does not tell of. A paragraph tells of one if it names
 * its day, the year standing there or in a heading, or most words of its title, or its month and
 * half the words.
 */
final class UnmentionedEventRule implements LintRule {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "the", "and", "for", "with", "from", "that", "its", "his", "her", "their", "into", "over",
          "after", "before", "between", "about", "under", "will", "has", "have", "are", "was",
          "were");
  private static final double MOST_WORDS = 0.75;
  private static final double HALF_THE_WORDS = 0.5;
  // Enough to take "agrees" and "agreement", "proposes" and "proposal" for one word.
  private static final int BEGINNING = 5;

  @Override
  public void look(LintedArticle draft, Sink sink) {
    Article article = draft.article();
    if (article.head().events().isEmpty()) {
      return;
    }
    List<Told> told = told(draft);
    List<Integer> lines =
        article.frontMatter().map(Article.FrontMatterLines::events).orElse(List.of());
    IntStream.range(0, lines.size())
        .filter(i -> told.stream().noneMatch(each -> each.names(article.head().events().get(i))))
        .forEach(i -> advise(article.head().events().get(i), lines.get(i), sink));
  }

  /**
   * A paragraph with its headings.
   *
   * @param text the text
   * @param words beginnings of its words
   */
  private record Told(String text, Set<String> words) {
    boolean names(Event event) {
      if (DateMentions.holdDay(text, event.date())) {
        return true;
      }
      Set<String> title = beginnings(event.title());
      double share = DateMentions.holdMonth(text, event.date()) ? HALF_THE_WORDS : MOST_WORDS;
      long held = title.stream().filter(words::contains).count();
      return !title.isEmpty() && held >= share * title.size();
    }
  }

  private static List<Told> told(LintedArticle draft) {
    return draft.parts().stream()
        .flatMap(part ->
            part.paragraphs().stream()
                .map(paragraph ->
                    String.join(". ", part.heading()) + ". " + paragraph.block().text()))
        .map(text -> new Told(text, beginnings(text)))
        .toList();
  }

  private static void advise(Event event, int line, Sink sink) {
    sink.advise(
        line,
        "the text does not tell of the event of "
            + event.date()
            + ", \""
            + Ellipsis.of(event.title())
            + "\"",
        "name its day in a paragraph, or take the event out");
  }

  private static Set<String> beginnings(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 2 && !SMALL_WORDS.contains(word))
        .map(word -> word.substring(0, Math.min(word.length(), BEGINNING)))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
