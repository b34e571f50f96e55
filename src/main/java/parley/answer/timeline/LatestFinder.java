package parley.answer.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.search.PassageSearcher;
import parley.search.index.IndexedFile;
import parley.text.DateExpression;
import parley.text.DateExpressions;
import parley.text.PartialDate;
import parley.text.Span;

/**
 * Finds the newest dated events and statements. Statements are looked for in the articles that are
 * right up to the latest days. See {@code src/docs/decisions/0102-show-the-latest-by-its-day.md}.
 */
public final class LatestFinder {
  /** An article that is older than so many others has nothing newest. */
  private static final int MAX_ARTICLES_READ = 20;

  private final PassageSearcher searcher;
  private final EventIndex events;
  private final LocalDate today;

  /**
   * @param today the current date; what is dated later is still planned
   */
  public LatestFinder(PassageSearcher searcher, EventIndex events, LocalDate today) {
    this.searcher = searcher;
    this.events = events;
    this.today = today;
  }

  /** The newest items, at most {@code limit}; of a day without an event the first statement. */
  public Latest find(Optional<String> topic, int limit) {
    List<LatestItem> items = new ArrayList<>(newestEvents(topic, limit));
    Set<LocalDate> told = new HashSet<>();
    items.forEach(item -> told.add(item.date()));
    List<ArticleMetadata> articles = newestArticles(topic);
    articles.stream()
        .limit(MAX_ARTICLES_READ)
        .flatMap(article -> statements(article, topic))
        .filter(statement -> told.add(statement.date()))
        .forEach(items::add);
    items.sort(Comparator.comparing(LatestItem::date).reversed());
    Optional<LocalDate> asOf =
        articles.stream()
            .flatMap(article -> article.asOf().stream())
            .max(Comparator.naturalOrder());
    return new Latest(items.subList(0, Math.min(limit, items.size())), asOf);
  }

  private List<LatestItem> newestEvents(Optional<String> topic, int limit) {
    EventPassageFinder passages = new EventPassageFinder(searcher);
    List<TimelineEvent> past =
        events.find(TimelineFilter.ALL.withTopic(topic).withRange(DateRange.ALL.untilDay(today)));
    List<LatestItem> newest = new ArrayList<>();
    for (TimelineEvent event : past.reversed().subList(0, Math.min(limit, past.size()))) {
      passages.find(event).ifPresent(passage -> newest.add(new LatestItem.Dated(event, passage)));
    }
    return newest;
  }

  /** The articles with passages on a topic, the newest first, undated ones last. */
  private List<ArticleMetadata> newestArticles(Optional<String> topic) {
    return searcher.store().files().stream()
        .filter(IndexedFile::isIndexed)
        .sorted(
            Comparator.comparing((IndexedFile file) -> file.asOf().orElse(LocalDate.MIN))
                .reversed())
        .map(IndexedFile::id)
        .filter(id -> searcher.store().id(id, 0).isPresent())
        .filter(id -> topic.isEmpty() || passages(id, topic).findFirst().isPresent())
        .map(searcher.store()::articleMetadata)
        .toList();
  }

  private Stream<Passage> passages(String articleId, Optional<String> topic) {
    return PassageSequence.of(searcher.store(), articleId)
        .filter(passage -> topic.filter(name -> !passage.topics().contains(name)).isEmpty());
  }

  private Stream<LatestItem> statements(ArticleMetadata article, Optional<String> topic) {
    LocalDate lastDay = article.asOf().filter(today::isAfter).orElse(today);
    return passages(article.id(), topic)
        .flatMap(passage ->
            passage.sentences().stream()
                .flatMap(span -> statement(article, passage, span, lastDay).stream())
                .max(Comparator.comparing(LatestItem::date))
                .stream());
  }

  private static Optional<LatestItem> statement(
      ArticleMetadata article, Passage passage, Span span, LocalDate lastDay) {
    String text = span.substring(passage.text());
    return DateExpressions.find(text).stream()
        .map(DateExpression::dates)
        .flatMap(Collection::stream)
        .filter(date -> date.day().isPresent())
        .map(PartialDate::firstDay)
        .flatMap(Optional::stream)
        .filter(day -> !day.isAfter(lastDay))
        .max(Comparator.naturalOrder())
        .map(day ->
            new LatestItem.Statement(
                day, text, article, new EventPassage(passage, Optional.of(span))));
  }
}
