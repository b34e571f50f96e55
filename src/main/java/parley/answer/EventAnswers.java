package parley.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import parley.answer.Answer.Answered;
import parley.answer.Answer.Certainty;
import parley.answer.timeline.EventIndex;
import parley.answer.timeline.EventPassage;
import parley.answer.timeline.EventPassageFinder;
import parley.answer.timeline.EventQuestion;
import parley.answer.timeline.EventQuestionParser;
import parley.answer.timeline.Latest;
import parley.answer.timeline.LatestFinder;
import parley.answer.timeline.TimelineEvent;
import parley.answer.timeline.TimelineFilter;
import parley.answer.timeline.TimelineOverview;
import parley.answer.timeline.TimelinePage;
import parley.search.PassageSearcher;
import parley.search.index.SearchFilter;
import parley.search.index.Suggestion;
import parley.search.query.AnalyzedQuery;
import parley.text.Stopwatch;

/** Answers from the dated events of the articles, which are read when first needed. Thread-safe. */
public final class EventAnswers {
  /** Events in an answer; a timeline shows them all. */
  private static final int MAX_EVENTS = 10;

  /** Events whose passages are shown. */
  private static final int MAX_PASSAGES = 3;

  private final PassageSearcher searcher;
  private final CitationBuilder citationBuilder;
  private final AtomicReference<Optional<EventIndex>> index =
      new AtomicReference<>(Optional.empty());

  EventAnswers(PassageSearcher searcher, CitationBuilder citationBuilder) {
    this.searcher = searcher;
    this.citationBuilder = citationBuilder;
  }

  /**
   * The events that answer a question, and the passages of the first.
   *
   * @param certainty closest if the question may mean others
   * @param didYouMean the corrected question if it was not understood as typed
   */
  record Found(
      TimelinePage events,
      List<CitedPassage> passages,
      Certainty certainty,
      Optional<String> didYouMean) {
    Found asClosest() {
      return new Found(events, passages, Certainty.CLOSEST, didYouMean);
    }

    Answered toAnswer(
        Question question, AnalyzedQuery query, List<Suggestion> related, Stopwatch stopwatch) {
      return new Answered(
          question,
          certainty,
          passages,
          Optional.of(events),
          didYouMean,
          related,
          query.ranking(),
          stopwatch.elapsed(),
          Optional.empty());
    }
  }

  /** Answers a question for a list or a count of events; empty if it is another one. */
  Optional<Found> find(Question question, AnalyzedQuery query, Set<String> excludedArticleIds) {
    Optional<Found> asTyped =
        EventQuestionParser.parse(query.text())
            .flatMap(asked -> findAsTyped(asked, question, query, excludedArticleIds));
    return asTyped.or(() ->
        query
            .didYouMean()
            .flatMap(EventQuestionParser::parse)
            .flatMap(asked -> answer(question, asked, excludedArticleIds))
            .map(found ->
                new Found(
                    found.events(), found.passages(), Certainty.CLOSEST, query.didYouMean())));
  }

  /**
   * The author of a passage that answers exactly this question knew better than a list of events;
   * beside a count the passage comes first.
   */
  private Optional<Found> findAsTyped(
      EventQuestion asked, Question question, AnalyzedQuery query, Set<String> excludedArticleIds) {
    Set<Integer> faqMatches =
        searcher.exactFaqMatches(query, new SearchFilter(question.topic(), excludedArticleIds));
    if (!faqMatches.isEmpty() && asked.form() != EventQuestion.Form.PRECISE) {
      return Optional.empty();
    }
    Optional<Found> found = answer(question, asked, excludedArticleIds);
    return faqMatches.size() == 1
        ? found.map(each -> withPassage(faqMatches.iterator().next(), each, question, query))
        : found;
  }

  private Found withPassage(int docId, Found found, Question question, AnalyzedQuery query) {
    Candidate candidate = Candidate.analyze(searcher, query, QuestionIntent.detect(query), docId);
    List<CitedPassage> passages = new ArrayList<>();
    passages.add(citationBuilder.cite(1, 0, candidate));
    found.passages().stream()
        .filter(cited -> !cited.passage().equals(candidate.passage()))
        .limit(Math.min(question.passageLimit(), MAX_PASSAGES) - 1L)
        .forEach(cited -> passages.add(cited.withRank(passages.size() + 1)));
    return new Found(found.events(), passages, found.certainty(), found.didYouMean());
  }

  private Optional<Found> answer(
      Question question, EventQuestion asked, Set<String> excludedArticleIds) {
    return asked
        .resolve(index())
        .map(filter -> filter.withTopic(question.topic()))
        .flatMap(filter ->
            find(filter, Math.min(question.passageLimit(), MAX_PASSAGES), excludedArticleIds))
        .map(found -> asked.isAmbiguous() ? found.asClosest() : found);
  }

  private Optional<Found> find(
      TimelineFilter filter, int passageLimit, Set<String> excludedArticleIds) {
    List<TimelineEvent> events = index().find(filter, excludedArticleIds);
    TimelinePage page =
        TimelinePage.of(filter, events, 0, MAX_EVENTS, new EventPassageFinder(searcher));
    List<CitedPassage> passages = cite(page, passageLimit);
    if (passages.isEmpty()) {
      return Optional.empty();
    }
    Certainty certainty = filter.subject().isEmpty() ? Certainty.SURE : Certainty.CLOSEST;
    return Optional.of(new Found(page, passages, certainty, Optional.empty()));
  }

  /** The passages of the first events; one that tells of two of them is shown once. */
  private List<CitedPassage> cite(TimelinePage page, int limit) {
    List<CitedPassage> cited = new ArrayList<>();
    for (TimelinePage.Entry entry : page.entries().stream().limit(limit).toList()) {
      if (entry.passage().isPresent()) {
        EventPassage found = entry.passage().get();
        boolean isNew = cited.stream().noneMatch(other -> other.passage().equals(found.passage()));
        if (isNew) {
          cited.add(
              citationBuilder.cite(
                  cited.size() + 1,
                  0,
                  found.passage(),
                  new Highlighter.Highlights(found.sentence().stream().toList(), List.of())));
        }
      }
    }
    return cited;
  }

  /** The events that pass a filter, from an index on. */
  public TimelinePage timeline(TimelineFilter filter, int from, int limit) {
    return TimelinePage.of(
        filter, index().find(filter), from, limit, new EventPassageFinder(searcher));
  }

  /** What dated events there are at all. */
  public TimelineOverview overview() {
    return index().overview();
  }

  /** The newest dated events and statements. */
  public Latest latest(Optional<String> topic, LocalDate today, int limit) {
    return new LatestFinder(searcher, index(), today).find(topic, limit);
  }

  /** Two threads may read it at the same time; what they read is the same. */
  private EventIndex index() {
    return index
        .updateAndGet(known -> known.isPresent() ? known : Optional.of(EventIndex.read(searcher)))
        .orElseThrow();
  }
}
