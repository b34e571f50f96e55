package parley.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.answer.Answer.Answered;
import parley.answer.Answer.Certainty;
import parley.answer.Answer.NotCovered;
import parley.answer.Answer.Unclear;
import parley.search.PassageSearcher;
import parley.search.index.SearchFilter;
import parley.search.query.AnalyzedQuery;
import parley.search.ranking.ScoredPassage;

/** Answers questions from one index. Safe for use by many threads. */
public final class Answerer {
  /** Hits looked at for each passage wanted; the rest make way for ones that add more. */
  private static final int HITS_PER_PASSAGE = 5;

  private final PassageSearcher index;
  private final RelatedQuestions related;
  private final CitationBuilder citations;
  private final AnswerabilityClassifier coverage = new AnswerabilityClassifier();

  public Answerer(PassageSearcher index) {
    this.index = index;
    this.related = new RelatedQuestions(index);
    this.citations = new CitationBuilder(index.store());
  }

  /** Answers a question from all the passages. */
  public Answer answer(Question question) {
    return answer(question, Set.of());
  }

  /**
   * Answers a question as if some articles were not there.
   *
   * @param hidden ids of those articles
   */
  public Answer answer(Question question, Set<String> hidden) {
    long start = System.nanoTime();
    AnalyzedQuery prepared = index.prepare(question.text());
    Optional<String> meant = prepared.didYouMean();
    int most = question.passages() * HITS_PER_PASSAGE;
    RankedCandidates found =
        new RankedCandidates(index, prepared, new SearchFilter(question.topic(), hidden), most);
    if (found.asksNothing()) {
      return new Unclear(question, meant, related.any(question), prepared.ranking(), since(start));
    }
    Optional<Certainty> certainty =
        found.hits().stream().findFirst().flatMap(best -> coverage.of(prepared, best, found));
    if (certainty.isEmpty()) {
      return new NotCovered(
          question, meant, related.nearest(question, prepared), prepared.ranking(), since(start));
    }
    List<CitedPassage> passages = passages(question, prepared, found);
    return new Answered(
        question,
        certainty.get(),
        passages,
        meant,
        related.besides(question, prepared),
        prepared.ranking(),
        since(start));
  }

  /** A passage by its id, marked for a question; empty if the index does not hold it. */
  public Optional<CitedPassage> cite(String id, String question) {
    AnalyzedQuery prepared = index.prepare(question);
    OptionalInt document = index.store().docId(id);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    Candidate candidate =
        Candidate.of(index, prepared, QuestionIntent.by(prepared), document.getAsInt());
    return Optional.of(citations.cite(1, 0, candidate.passage(), Highlighter.mark(candidate)));
  }

  /** The passages an answer would show if all were taken to cover the question. */
  public List<CitedPassage> uncertain(Question question) {
    AnalyzedQuery prepared = index.prepare(question.text());
    int most = question.passages() * HITS_PER_PASSAGE;
    SearchFilter scope = new SearchFilter(question.topic(), Set.of());
    RankedCandidates found = new RankedCandidates(index, prepared, scope, most);
    return cited(question, found, looked(question, found));
  }

  /** The best passages for a question in the order of the answer, whether or not they cover it. */
  public List<ScoredPassage> rank(String question, int most) {
    AnalyzedQuery prepared = index.prepare(question);
    return new RankedCandidates(index, prepared, SearchFilter.MATCH_ALL, most).hits();
  }

  /** The sentence marked in the best passage, covered or not; empty text if nothing is found. */
  public String marked(String question) {
    RankedCandidates found =
        new RankedCandidates(index, index.prepare(question), SearchFilter.MATCH_ALL, 1);
    return found.hits().stream()
        .findFirst()
        .map(found::read)
        .map(best ->
            Highlighter.marked(best).stream()
                .map(span -> span.substring(best.passage().text()))
                .collect(Collectors.joining(" ")))
        .orElse("");
  }

  /**
   * Whether the articles cover a question, to measure the decision.
   *
   * @param hidden ids of articles that are not to be found
   */
  public AnswerabilityPrediction verdict(Question question, Set<String> hidden) {
    AnalyzedQuery prepared = index.prepare(question.text());
    RankedCandidates found =
        new RankedCandidates(index, prepared, new SearchFilter(question.topic(), hidden), 1);
    if (found.asksNothing()) {
      return AnswerabilityPrediction.NOTHING_FOUND;
    }
    return found.hits().stream()
        .findFirst()
        .map(best ->
            new AnswerabilityPrediction(
                coverage.of(prepared, best, found).isPresent(),
                coverage.likelihood(prepared, best, found)))
        .orElse(AnswerabilityPrediction.NOTHING_FOUND);
  }

  /**
   * What tells whether the best passage covers a question, to calibrate the decision with.
   *
   * @param hidden ids of articles that are not to be found
   * @return empty where nothing is found, or by words alone
   */
  public Optional<AnswerabilityFeatures> figures(String question, Set<String> hidden) {
    AnalyzedQuery prepared = index.prepare(question);
    RankedCandidates found =
        new RankedCandidates(index, prepared, new SearchFilter(Optional.empty(), hidden), 1);
    return found.hits().stream().findFirst().flatMap(hit -> coverage.figures(prepared, hit, found));
  }

  /** Passages to show, of those that cover the question. */
  private List<CitedPassage> passages(
      Question question, AnalyzedQuery prepared, RankedCandidates found) {
    ScoredPassage best = found.hits().getFirst();
    Stream<ScoredPassage> covering =
        looked(question, found)
            .filter(hit -> hit.equals(best) || coverage.mayHelp(prepared, hit, found));
    return cited(question, found, covering);
  }

  private static Stream<ScoredPassage> looked(Question question, RankedCandidates found) {
    return found.hits().stream().limit((long) question.passages() * HITS_PER_PASSAGE);
  }

  private List<CitedPassage> cited(
      Question question, RankedCandidates found, Stream<ScoredPassage> hits) {
    NearDuplicateFilter selection = new NearDuplicateFilter();
    List<CitedPassage> passages = new ArrayList<>();
    found
        .toShow(hits)
        .filter(hit -> selection.take(found.read(hit)))
        .limit(question.passages())
        .forEachOrdered(hit -> {
          Candidate candidate = found.read(hit);
          var marks = Highlighter.mark(candidate);
          int rank = passages.size() + 1;
          passages.add(citations.cite(rank, hit.score(), candidate.passage(), marks));
        });
    return passages;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
