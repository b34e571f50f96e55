package parley.answer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.search.PassageSearcher;
import parley.search.index.SearchFilter;
import parley.search.query.AnalyzedQuery;
import parley.search.ranking.ScoredPassage;
import parley.search.ranking.TermCoverage;

/**
 * What the search finds for one question, put in the order of the answer: where meaning is known,
 * the first few are read, and how well their best sentence answers counts as well. Not for use by
 * several threads.
 */
final class RankedCandidates {
  /** How many are read to be put in order; reading twice as many finds no more. */
  private static final int READ = 10;

  /** How many are found at least, to tell how far the best is ahead. */
  private static final int FOUND = 40;

  /**
   * Where nothing is asked, one sentence counts for so much less and the passage as a whole for
   * more: nDCG@10 on the claims of SciFact went from .789 to .797 (.804 without the sentence, which
   * lost golden questions as short as "minsk ii special status").
   */
  private static final double OF_STATEMENT = 0.3;

  /** The passage that the nearest is compared with, from 0. */
  private static final int COMPARED = 5;

  private final PassageSearcher index;
  private final AnalyzedQuery question;
  private final QuestionIntent sought;
  private final OptionalInt foreseen;
  private final Map<Integer, Candidate> read = new HashMap<>();
  private final List<ScoredPassage> hits;
  private final double ahead;

  /** Empty until somebody asks; a good score by words tells enough by itself. */
  private Map<Integer, TermCoverage> carried = Map.of();

  RankedCandidates(PassageSearcher index, AnalyzedQuery question, SearchFilter scope, int most) {
    this.index = index;
    this.question = question;
    this.sought = QuestionIntent.by(question);
    List<ScoredPassage> found = index.search(question, scope, Math.max(most, FOUND));
    double answer = question.hasEmbedding() ? index.fusionWeights().rerankWeight() : 0;
    if (sought.statement()) {
      answer *= OF_STATEMENT;
    }
    List<ScoredPassage> ordered = answer == 0 ? found : ordered(found, answer);
    this.foreseen = foreseen(ordered, index.exactFaqMatches(question, scope));
    this.hits = foreseenFirst(ordered);
    this.ahead = ahead(hits);
  }

  /** Whether the question has no words to search for, and nobody foresaw it. */
  boolean asksNothing() {
    return question.terms().isEmpty() && foreseen.isEmpty();
  }

  /** The best first. */
  List<ScoredPassage> hits() {
    return hits;
  }

  /**
   * By how much the nearest sentence of all passages found is ahead of the sixth passage's nearest
   * sentence; 0 where meaning is not known.
   */
  double ahead() {
    return ahead;
  }

  private static double ahead(List<ScoredPassage> hits) {
    double[] nearest = new double[hits.size()];
    int known = 0;
    for (ScoredPassage hit : hits) {
      if (hit.similarity().isPresent()) {
        nearest[known++] = -hit.similarity().get().bestSentenceSimilarity();
      }
    }
    Arrays.sort(nearest, 0, known);
    return known == 0 ? 0 : nearest[Math.min(COMPARED, known - 1)] - nearest[0];
  }

  /** Hits that cover the question, the best first, in the order in which to show them. */
  Stream<ScoredPassage> toShow(Stream<ScoredPassage> covering) {
    return sought.latest()
        ? foreseenFirst(RecencyReranker.order(covering.toList(), this::latestDay)).stream()
        : covering;
  }

  /** Whether a hit's passage is the one that the question was foreseen for, word for word. */
  boolean isForeseen(ScoredPassage hit) {
    return foreseen.isPresent() && foreseen.getAsInt() == hit.docId();
  }

  /** The best of the passages that a question was foreseen for; the first if none was found. */
  private static OptionalInt foreseen(List<ScoredPassage> ordered, Set<Integer> among) {
    OptionalInt best =
        ordered.stream().mapToInt(ScoredPassage::docId).filter(among::contains).findFirst();
    return best.isPresent() ? best : among.stream().mapToInt(Integer::intValue).min();
  }

  /** Whoever wrote the question down for a passage knew better than any ranking. */
  private List<ScoredPassage> foreseenFirst(List<ScoredPassage> ordered) {
    if (foreseen.isEmpty()) {
      return ordered;
    }
    Optional<ScoredPassage> found = ordered.stream().filter(this::isForeseen).findFirst();
    Stream<ScoredPassage> others = ordered.stream().filter(hit -> !isForeseen(hit));
    return Stream.concat(Stream.of(found.orElseGet(this::unfound)), others).toList();
  }

  /** The passage foreseen, where no search finds it. */
  private ScoredPassage unfound() {
    int document = foreseen.orElseThrow();
    return new ScoredPassage(document, 0, 0, index.semanticSimilarity(question, document));
  }

  private Optional<LocalDate> latestDay(ScoredPassage hit) {
    return RecencyIntent.latest(read(hit).passage().text());
  }

  /** What a hit's passage carries of the question. */
  TermCoverage carried(ScoredPassage hit) {
    if (carried.isEmpty()) {
      carried = index.termCoverage(question, hits.stream().map(ScoredPassage::docId).toList());
    }
    return Optional.ofNullable(carried.get(hit.docId())).orElseThrow();
  }

  /** A hit's passage, looked at sentence by sentence. */
  Candidate read(ScoredPassage hit) {
    return read.computeIfAbsent(hit.docId(), _ -> Candidate.of(index, question, sought, hit));
  }

  /** A passage that is behind the first few stays behind them. */
  private List<ScoredPassage> ordered(List<ScoredPassage> found, double answer) {
    return IntStream.range(0, found.size())
        .mapToObj(place -> {
          ScoredPassage hit = found.get(place);
          return place < READ ? hit.withBoost(answer * read(hit).scores().highest()) : hit;
        })
        .sorted(Comparator.comparingDouble(ScoredPassage::score).reversed())
        .toList();
  }
}
