package parley.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import parley.answer.Answer.Answered;
import parley.answer.Answer.Certainty;
import parley.answer.Answer.NotCovered;
import parley.answer.Answer.Unclear;
import parley.corpus.Passage;
import parley.search.Hit;
import parley.search.PassageIndex;
import parley.search.Scope;
import parley.search.SearchQuestion;

/** Answers questions from one index. Safe for use by many threads. */
public final class Answerer {
  /** Hits looked at for each passage wanted; the rest make way for ones that add more. */
  private static final int HITS_PER_PASSAGE = 5;

  private final PassageIndex index;
  private final Related related;
  private final SentenceMarker marker;
  private final Citations citations;
  private final Coverage coverage;

  public Answerer(PassageIndex index) {
    this.index = index;
    this.related = new Related(index);
    this.marker = new SentenceMarker(index);
    this.citations = new Citations(index);
    this.coverage = new Coverage(index);
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
    SearchQuestion prepared = index.prepare(question.text());
    Optional<String> meant = prepared.didYouMean();
    if (prepared.words().isEmpty()) {
      return new Unclear(question, meant, related.any(question), prepared.ranking(), since(start));
    }
    int most = question.passages() * HITS_PER_PASSAGE;
    List<Hit> hits = index.search(prepared, new Scope(question.topic(), hidden), most);
    Optional<Certainty> certainty =
        hits.stream().findFirst().flatMap(best -> coverage.of(prepared, best));
    if (certainty.isEmpty()) {
      return new NotCovered(
          question, meant, related.nearest(question, prepared), prepared.ranking(), since(start));
    }
    List<CitedPassage> passages = passages(question, prepared, hits);
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
    SearchQuestion prepared = index.prepare(question);
    OptionalInt document = index.document(id);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    Passage passage = index.passage(document.getAsInt());
    var nearness = index.nearness(prepared, document.getAsInt());
    return Optional.of(citations.cite(1, 0, passage, marker.mark(prepared, passage, nearness)));
  }

  /** The sentence marked in the best passage, covered or not; empty text if nothing is found. */
  public String marked(String question) {
    SearchQuestion prepared = index.prepare(question);
    return index.search(prepared, Scope.ALL, 1).stream()
        .findFirst()
        .map(hit -> marked(prepared, hit))
        .orElse("");
  }

  /**
   * What tells whether the best passage covers a question, to calibrate the decision with.
   *
   * @param hidden ids of articles that are not to be found
   * @return empty where nothing is found, or by words alone
   */
  public Optional<CoverageFigures> figures(String question, Set<String> hidden) {
    SearchQuestion prepared = index.prepare(question);
    return index.search(prepared, new Scope(Optional.empty(), hidden), 1).stream()
        .findFirst()
        .flatMap(hit -> coverage.figures(prepared, hit));
  }

  private String marked(SearchQuestion prepared, Hit hit) {
    Passage passage = index.passage(hit.document());
    return marker.mark(prepared, passage, hit.nearness()).marked().stream()
        .map(span -> span.of(passage.text()))
        .collect(Collectors.joining(" "));
  }

  private List<CitedPassage> passages(Question question, SearchQuestion prepared, List<Hit> hits) {
    Selection selection = new Selection(index);
    List<CitedPassage> passages = new ArrayList<>();
    for (Hit hit : hits) {
      if (passages.size() == question.passages()) {
        break;
      }
      if (!passages.isEmpty() && coverage.of(prepared, hit).isEmpty()) {
        continue;
      }
      var passage = index.passage(hit.document());
      if (selection.take(passage)) {
        var marks = marker.mark(prepared, passage, hit.nearness());
        passages.add(citations.cite(passages.size() + 1, hit.score(), passage, marks));
      }
    }
    return passages;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
