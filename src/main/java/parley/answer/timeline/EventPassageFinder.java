package parley.answer.timeline;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.corpus.model.Passage;
import parley.search.PassageSearcher;
import parley.search.analysis.AnalyzedTerm;
import parley.text.Span;

/**
 * Finds the passage of an event's article that tells of it, by the words of its title, its place
 * and its day. Analyzes each article once; not thread-safe. See {@code
 * src/docs/decisions/0100-answer-lists-and-counts-from-events.md}.
 */
public final class EventPassageFinder {
  /** What it counts that a sentence names the day, or day and month, against all title words. */
  private static final double DAY_WEIGHT = 1;

  /** The same for the month with its year alone. */
  private static final double MONTH_WEIGHT = 0.3;

  private static final double PLACE_WEIGHT = 0.3;

  /** The words around a sentence, headings included, tell what it is about. */
  private static final double CONTEXT_WEIGHT = 0.5;

  private final PassageSearcher searcher;
  private final Map<String, List<AnalyzedSentences>> passagesByArticle = new HashMap<>();

  public EventPassageFinder(PassageSearcher searcher) {
    this.searcher = searcher;
  }

  /** A passage with the terms of its sentences, and those of its headings and whole text. */
  private record AnalyzedSentences(
      Passage passage, List<Span> sentences, List<Set<String>> terms, Set<String> allTerms) {}

  private record Scored(EventPassage passage, double score) {}

  /** The passage that tells of an event; empty if its article has none. */
  public Optional<EventPassage> find(TimelineEvent event) {
    Set<String> title = stems(event.title());
    Set<String> place = event.place().map(this::stems).orElse(Set.of());
    Pattern day = dayPattern(event.date());
    Pattern month = monthPattern(event.date());
    Optional<Scored> best = Optional.empty();
    for (AnalyzedSentences analyzed :
        passagesByArticle.computeIfAbsent(event.article().id(), this::analyze)) {
      double context = CONTEXT_WEIGHT * share(title, analyzed.allTerms());
      Scored here = new Scored(new EventPassage(analyzed.passage(), Optional.empty()), context);
      for (int i = 0; i < analyzed.sentences().size(); i++) {
        Span sentence = analyzed.sentences().get(i);
        String text = sentence.substring(analyzed.passage().text());
        double date =
            day.matcher(text).find() ? DAY_WEIGHT : month.matcher(text).find() ? MONTH_WEIGHT : 0;
        double score =
            context
                + share(title, analyzed.terms().get(i))
                + PLACE_WEIGHT * share(place, analyzed.terms().get(i))
                + date;
        if (score > here.score()) {
          here = new Scored(new EventPassage(analyzed.passage(), Optional.of(sentence)), score);
        }
      }
      if (best.isEmpty() || here.score() > best.get().score()) {
        best = Optional.of(here);
      }
    }
    return best.map(Scored::passage);
  }

  private List<AnalyzedSentences> analyze(String articleId) {
    return PassageSequence.of(searcher.store(), articleId).map(this::analyze).toList();
  }

  private AnalyzedSentences analyze(Passage passage) {
    List<Span> sentences =
        passage.sentences().isEmpty()
            ? List.of(new Span(0, passage.text().length()))
            : passage.sentences();
    List<Set<String>> terms =
        sentences.stream().map(span -> stems(span.substring(passage.text()))).toList();
    Set<String> allTerms = new HashSet<>(stems(String.join("\n", passage.headingPath())));
    terms.forEach(allTerms::addAll);
    return new AnalyzedSentences(passage, sentences, terms, allTerms);
  }

  private Set<String> stems(String text) {
    return searcher.lexicalIndex().terms(text).stream()
        .map(AnalyzedTerm::term)
        .collect(Collectors.toSet());
  }

  private static double share(Set<String> wanted, Set<String> present) {
    return wanted.isEmpty()
        ? 0
        : (double) wanted.stream().filter(present::contains).count() / wanted.size();
  }

  private static Pattern dayPattern(LocalDate date) {
    String month = monthName(date);
    int day = date.getDayOfMonth();
    String notOfAnotherYear = "(?!,? (?!%d)\\d{4})".formatted(date.getYear());
    return Pattern.compile(
        "(?:(?<!\\d)%d(?:st|nd|rd|th)?(?: of)? %s|\\b%s %d)(?![\\p{L}\\d])%s"
                .formatted(day, month, month, day, notOfAnotherYear)
            + "|%s|\\bon the %d(?:st|nd|rd|th)\\b".formatted(date, day));
  }

  private static Pattern monthPattern(LocalDate date) {
    String month = monthName(date);
    return Pattern.compile("\\b%s(?: of)? %d\\b".formatted(month, date.getYear()));
  }

  /** The name in full or cut to three letters, with or without a point. */
  private static String monthName(LocalDate date) {
    String name = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return "(?:%s|%s\\.?)".formatted(name, name.substring(0, 3));
  }
}
