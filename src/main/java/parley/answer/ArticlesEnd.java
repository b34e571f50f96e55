package parley.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.corpus.model.Event;
import parley.search.PassageSearcher;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;
import parley.search.query.QueryTerm.Match;
import parley.search.ranking.ScoredPassage;

/**
 * The last day that the articles know, and questions about later ones: they are answered by saying
 * so, with the newest passages there are. Thread-safe.
 */
final class ArticlesEnd {
  /** Of the words of such a question, this share must be known, or it is about another subject. */
  private static final double MIN_KNOWN_SHARE = 0.5;

  private final PassageSearcher searcher;

  /** Looked up when first asked; the index never changes. */
  private volatile Optional<Optional<LocalDate>> lastDay = Optional.empty();

  ArticlesEnd(PassageSearcher searcher) {
    this.searcher = searcher;
  }

  /** The last day, if a question is about what comes after it and no hit tells of that. */
  Optional<LocalDate> before(AnalyzedQuery query, RerankedCandidates candidates) {
    if (query.conditions().startDays().isEmpty() || candidates.hits().isEmpty()) {
      return Optional.empty();
    }
    return lastDay()
        .filter(query.conditions()::isAboutTimeAfter)
        .filter(_ -> isAboutKnownSubject(query) && !candidates.meetConditions());
  }

  private Optional<LocalDate> lastDay() {
    Optional<Optional<LocalDate>> known = lastDay;
    if (known.isEmpty()) {
      known =
          Optional.of(
              searcher.store().articles().stream()
                  .flatMap(article ->
                      Stream.concat(
                          article.asOf().stream(), article.events().stream().map(Event::date)))
                  .max(Comparator.naturalOrder()));
      lastDay = known;
    }
    return known.get();
  }

  /** Whether the words besides the date are mostly known; so are none. */
  private static boolean isAboutKnownSubject(AnalyzedQuery query) {
    List<QueryTerm> words =
        query.terms().stream()
            .filter(term -> term.term().chars().noneMatch(Character::isDigit))
            .toList();
    long known = words.stream().filter(term -> term.match() != Match.OUT_OF_VOCABULARY).count();
    return known >= MIN_KNOWN_SHARE * words.size();
  }

  /** Hits with the newest first; those without a date last, in their order. */
  static List<ScoredPassage> newestFirst(RerankedCandidates candidates, LocalDate lastDay) {
    Comparator<ScoredPassage> byDate =
        Comparator.comparing(hit -> candidates.latestDateUpTo(hit, lastDay).orElse(LocalDate.MIN));
    return candidates.hits().stream().sorted(byDate.reversed()).toList();
  }
}
