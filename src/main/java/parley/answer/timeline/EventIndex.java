package parley.answer.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.search.PassageSearcher;
import parley.search.analysis.AnalyzedTerm;
import parley.search.index.IndexedFile;
import parley.search.index.PassageStore;

/** The dated events of all articles of one index, by date. Immutable, safe for many threads. */
public final class EventIndex {
  private final PassageSearcher searcher;
  private final List<TimelineEvent> events;

  private EventIndex(PassageSearcher searcher, List<TimelineEvent> events) {
    this.searcher = searcher;
    this.events = events;
  }

  /** Reads the events of an index. */
  public static EventIndex read(PassageSearcher searcher) {
    PassageStore store = searcher.store();
    List<TimelineEvent> events =
        store.files().stream()
            .filter(IndexedFile::isIndexed)
            // Of an article without passages the index stores no metadata.
            .filter(file -> store.id(file.id(), 0).isPresent())
            .map(file -> store.articleMetadata(file.id()))
            .flatMap(EventIndex::eventsOf)
            .sorted(Comparator.comparing(TimelineEvent::date))
            .toList();
    return new EventIndex(searcher, events);
  }

  private static Stream<TimelineEvent> eventsOf(ArticleMetadata article) {
    return article.events().stream().map(event -> new TimelineEvent(event, article));
  }

  /** The events that pass a filter, by date, each once. */
  public List<TimelineEvent> find(TimelineFilter filter) {
    return find(filter, Set.of());
  }

  /**
   * As {@link #find(TimelineFilter)}, as if some articles did not exist.
   *
   * @param excludedArticleIds ids of these articles
   */
  public List<TimelineEvent> find(TimelineFilter filter, Set<String> excludedArticleIds) {
    Set<List<String>> subject =
        filter.subject().stream().map(this::stems).collect(Collectors.toSet());
    if (subject.contains(List.<String>of())) {
      return List.of(); // a word that no title can have
    }
    List<TimelineEvent> found = new ArrayList<>();
    for (TimelineEvent event : events) {
      if (filter.range().contains(event.date())
          && !excludedArticleIds.contains(event.article().id())
          && filter.kind().filter(kind -> !event.kind().equals(Optional.of(kind))).isEmpty()
          && filter.topic().filter(topic -> !topicsOf(event).contains(topic)).isEmpty()
          && (subject.isEmpty() || isAbout(event, subject))) {
        found.add(event);
      }
    }
    return DuplicateEvents.remove(filter.place().map(place -> atPlace(found, place)).orElse(found));
  }

  /** Those at a place; if no event at all is there, those whose title names it. */
  private List<TimelineEvent> atPlace(List<TimelineEvent> candidates, PlaceKey place) {
    Predicate<TimelineEvent> isThere = event -> event.place().filter(place::isIn).isPresent();
    Predicate<TimelineEvent> isPlace =
        events.stream().anyMatch(isThere) ? isThere : event -> place.isIn(event.title());
    return candidates.stream().filter(isPlace).toList();
  }

  private boolean isAbout(TimelineEvent event, Set<List<String>> subject) {
    ArticleMetadata article = event.article();
    String text =
        String.join(
            "\n",
            event.title(),
            event.place().orElse(""),
            article.title(),
            String.join("\n", article.aliases()));
    return new HashSet<>(stems(text)).containsAll(subject.stream().flatMap(List::stream).toList());
  }

  private List<String> stems(String text) {
    return searcher.lexicalIndex().terms(text).stream().map(AnalyzedTerm::term).toList();
  }

  /** The topics of an event's article; those of its sections where it names none itself. */
  private Collection<String> topicsOf(TimelineEvent event) {
    ArticleMetadata article = event.article();
    return article.topics().isEmpty()
        ? PassageSequence.of(searcher.store(), article.id())
            .map(Passage::topics)
            .flatMap(List::stream)
            .collect(Collectors.toSet())
        : article.topics();
  }

  /** Whether some event is at a place whose name has these words in a row. */
  boolean hasPlace(PlaceKey place) {
    return events.stream().anyMatch(event -> event.place().filter(place::isIn).isPresent());
  }

  /** What there is: how many events, of which days, at which places. */
  public TimelineOverview overview() {
    Optional<DateRange> range =
        events.isEmpty()
            ? Optional.empty()
            : Optional.of(DateRange.of(events.getFirst().date(), events.getLast().date()));
    Set<String> places = new TreeSet<>();
    events.forEach(event -> event.place().ifPresent(places::add));
    return new TimelineOverview(events.size(), range, List.copyOf(places));
  }
}
