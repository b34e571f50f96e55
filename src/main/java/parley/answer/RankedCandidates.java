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
  private static final int RERANK_DEPTH = 10;

  /** How many are found at least, to tell how far the best is ahead. */
  private static final int MIN_RETRIEVAL_DEPTH = 40;

  /**
   * Where nothing is asked, one sentence counts for so much less and the passage as a whole for
   * more: nDCG@10 on the claims of SciFact went from .789 to .797 (.804 without the sentence, which
   * lost golden questions as short as "minsk ii special status").
   */
  private static final double NON_QUESTION_RERANK_FACTOR = 0.3;

  /** The passage that the nearest is compared with, from 0. */
  private static final int MARGIN_RANK = 5;

  private final PassageSearcher index;
  private final AnalyzedQuery query;
  private final QuestionIntent intent;
  private final OptionalInt faqMatch;
  private final Map<Integer, Candidate> candidatesByDocId = new HashMap<>();
  private final List<ScoredPassage> hits;
  private final double similarityMargin;

  /** Empty until somebody asks; a good score by words tells enough by itself. */
  private Map<Integer, TermCoverage> coverageByDocId = Map.of();

  RankedCandidates(PassageSearcher index, AnalyzedQuery query, SearchFilter filter, int limit) {
    this.index = index;
    this.query = query;
    this.intent = QuestionIntent.detect(query);
    List<ScoredPassage> retrievedHits =
        index.search(query, filter, Math.max(limit, MIN_RETRIEVAL_DEPTH));
    double rerankWeight = query.hasEmbedding() ? index.fusionWeights().rerankWeight() : 0;
    if (intent.isStatement()) {
      rerankWeight *= NON_QUESTION_RERANK_FACTOR;
    }
    List<ScoredPassage> rankedHits =
        rerankWeight == 0 ? retrievedHits : rerank(retrievedHits, rerankWeight);
    this.faqMatch = bestFaqMatch(rankedHits, index.exactFaqMatches(query, filter));
    this.hits = promoteFaqMatch(rankedHits);
    this.similarityMargin = similarityMargin(hits);
  }

  /** Whether the question has no words to search for, and nobody foresaw it. */
  boolean isUnclear() {
    return query.terms().isEmpty() && faqMatch.isEmpty();
  }

  /** The best first. */
  List<ScoredPassage> hits() {
    return hits;
  }

  /**
   * By how much the nearest sentence of all passages found is ahead of the sixth passage's nearest
   * sentence; 0 where meaning is not known.
   */
  double similarityMargin() {
    return similarityMargin;
  }

  private static double similarityMargin(List<ScoredPassage> hits) {
    double[] similarities = new double[hits.size()];
    int count = 0;
    for (ScoredPassage hit : hits) {
      if (hit.similarity().isPresent()) {
        similarities[count++] = -hit.similarity().get().bestSentenceSimilarity();
      }
    }
    Arrays.sort(similarities, 0, count);
    return count == 0 ? 0 : similarities[Math.min(MARGIN_RANK, count - 1)] - similarities[0];
  }

  /** Hits that cover the question, the best first, in the order in which to show them. */
  Stream<ScoredPassage> displayOrder(Stream<ScoredPassage> relevantHits) {
    return intent.asksForLatest()
        ? promoteFaqMatch(RecencyReranker.rerank(relevantHits.toList(), this::latestDate)).stream()
        : relevantHits;
  }

  /** Whether a hit's passage is the one that the question was foreseen for, word for word. */
  boolean isFaqMatch(ScoredPassage hit) {
    return faqMatch.isPresent() && faqMatch.getAsInt() == hit.docId();
  }

  /** The best of the passages that a question was foreseen for; the first if none was found. */
  private static OptionalInt bestFaqMatch(List<ScoredPassage> rankedHits, Set<Integer> faqMatches) {
    OptionalInt best =
        rankedHits.stream().mapToInt(ScoredPassage::docId).filter(faqMatches::contains).findFirst();
    return best.isPresent() ? best : faqMatches.stream().mapToInt(Integer::intValue).min();
  }

  /** Whoever wrote the question down for a passage knew better than any ranking. */
  private List<ScoredPassage> promoteFaqMatch(List<ScoredPassage> rankedHits) {
    if (faqMatch.isEmpty()) {
      return rankedHits;
    }
    Optional<ScoredPassage> faqHit = rankedHits.stream().filter(this::isFaqMatch).findFirst();
    Stream<ScoredPassage> others = rankedHits.stream().filter(hit -> !isFaqMatch(hit));
    return Stream.concat(Stream.of(faqHit.orElseGet(this::syntheticHit)), others).toList();
  }

  /** The passage foreseen, where no search finds it. */
  private ScoredPassage syntheticHit() {
    int docId = faqMatch.orElseThrow();
    return new ScoredPassage(docId, 0, 0, index.semanticSimilarity(query, docId));
  }

  private Optional<LocalDate> latestDate(ScoredPassage hit) {
    return RecencyIntent.latestDate(candidate(hit).passage().text());
  }

  /** What a hit's passage carries of the question. */
  TermCoverage termCoverage(ScoredPassage hit) {
    if (coverageByDocId.isEmpty()) {
      coverageByDocId = index.termCoverage(query, hits.stream().map(ScoredPassage::docId).toList());
    }
    return Optional.ofNullable(coverageByDocId.get(hit.docId())).orElseThrow();
  }

  /** A hit's passage, looked at sentence by sentence. */
  Candidate candidate(ScoredPassage hit) {
    return candidatesByDocId.computeIfAbsent(
        hit.docId(), _ -> Candidate.analyze(index, query, intent, hit));
  }

  /** A passage that is behind the first few stays behind them. */
  private List<ScoredPassage> rerank(List<ScoredPassage> retrievedHits, double rerankWeight) {
    return IntStream.range(0, retrievedHits.size())
        .mapToObj(rank -> {
          ScoredPassage hit = retrievedHits.get(rank);
          return rank < RERANK_DEPTH
              ? hit.withBoost(rerankWeight * candidate(hit).sentenceScores().max())
              : hit;
        })
        .sorted(Comparator.comparingDouble(ScoredPassage::score).reversed())
        .toList();
  }
}
