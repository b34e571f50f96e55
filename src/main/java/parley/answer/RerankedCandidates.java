package parley.answer;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.answer.condition.ConditionVerdict;
import parley.answer.type.AnswerType;
import parley.search.PassageSearcher;
import parley.search.index.SearchFilter;
import parley.search.query.AnalyzedQuery;
import parley.search.ranking.ScoredPassage;
import parley.search.ranking.TermCoverage;
import parley.text.DateExpressions;

/**
 * The hits of one question. In hybrid ranking the top 10 are reranked by their best answer
 * sentence; an exact FAQ match is promoted to the first place. Not thread-safe. See
 * src/docs/decisions/0022-rerank-by-answer-sentence.md.
 */
final class RerankedCandidates {
  /** Number of hits that are loaded and reranked. */
  private static final int SENTENCE_RERANK_DEPTH = 10;

  /** Hits retrieved at least, so that those reranked do not depend on how many are shown. */
  private static final int MIN_RETRIEVAL_DEPTH = 40;

  /** A definition may stand in a short passage far below those that often name the thing. */
  private static final int DEFINITION_RERANK_DEPTH = 20;

  /** Hits among which the newest is looked for. */
  private static final int RECENCY_DEPTH = 15;

  /** How much older than the newest a passage may be that is sure to tell of the present. */
  private static final Period STILL_PRESENT = Period.ofMonths(2);

  /** Keyword queries and claims are about the passage rather than one sentence of it. */
  private static final double NON_QUESTION_RERANK_FACTOR = 0.3;

  private final PassageSearcher searcher;
  private final AnalyzedQuery query;
  private final SearchFilter filter;
  private final QuestionIntent intent;
  private final HitConditions conditions;
  private final OptionalInt faqMatch;
  private final Map<Integer, Candidate> candidatesByDocId = new HashMap<>();
  private final List<ScoredPassage> hits;

  /** Computed on first use. */
  private Map<Integer, TermCoverage> coverageByDocId = Map.of();

  RerankedCandidates(
      PassageSearcher searcher, AnalyzedQuery query, SearchFilter filter, int limit) {
    this.searcher = searcher;
    this.query = query;
    this.filter = filter;
    this.intent = QuestionIntent.detect(query);
    List<ScoredPassage> retrievedHits =
        searcher.search(query, filter, Math.max(limit, MIN_RETRIEVAL_DEPTH));
    double rerankWeight = query.hasEmbedding() ? searcher.fusionWeights().rerankWeight() : 0;
    if (intent.isStatement()) {
      rerankWeight *= NON_QUESTION_RERANK_FACTOR;
    }
    this.conditions = new HitConditions(searcher, query);
    List<ScoredPassage> rankedHits =
        conditions.reorder(
            rerankWeight == 0
                ? promoteDefinitions(retrievedHits)
                : rerank(retrievedHits, rerankWeight),
            this::candidate);
    this.faqMatch = bestFaqMatch(rankedHits, searcher.exactFaqMatches(query, filter));
    this.hits = promoteFaqMatch(rankedHits);
  }

  /** Whether the question has neither query terms nor an FAQ match. */
  boolean isUnclear() {
    return query.terms().isEmpty() && faqMatch.isEmpty();
  }

  /** The hits, best first. */
  List<ScoredPassage> hits() {
    return hits;
  }

  /** Number of passages in the index. */
  int passageCount() {
    return searcher.lexicalIndex().passageCount();
  }

  /** Relevant hits in the order to show them: the most recent first if the latest is asked for. */
  Stream<ScoredPassage> displayOrder(Stream<ScoredPassage> relevantHits) {
    return intent.asksForLatest()
        ? promoteFaqMatch(RecencyReranker.rerank(relevantHits.toList(), this::latestDate)).stream()
        : relevantHits;
  }

  /**
   * Whether a hit may be a sure answer. What lists exactly this question meets its conditions, and
   * what is in doubt about its wording if it lists it as typed.
   */
  boolean allowSure(ScoredPassage hit) {
    return isFaqMatch(hit)
        ? conditions.allowSure() || searcher.isKnownAsTyped(query, filter)
        : conditions.allowSure(candidate(hit));
  }

  /** Whether one of the first hits names the dates and numbers of the question. */
  boolean meetConditions() {
    return hits.stream()
        .limit(SENTENCE_RERANK_DEPTH)
        .anyMatch(hit -> conditions.verdict(candidate(hit)) == ConditionVerdict.MET);
  }

  /**
   * Whether a hit tells of days near the latest that the best hits tell of; always if the question
   * is not about the present.
   */
  boolean isUpToDate(ScoredPassage hit) {
    if (!intent.asksForLatest()) {
      return true;
    }
    Optional<LocalDate> newest =
        hits.stream()
            .limit(RECENCY_DEPTH)
            .flatMap(each -> latestDate(each).stream())
            .max(LocalDate::compareTo);
    return latestDate(hit)
        .filter(date -> date.plus(STILL_PRESENT).isAfter(newest.orElse(date)))
        .isPresent();
  }

  /** Whether a hit is the passage that lists exactly this question as FAQ. */
  boolean isFaqMatch(ScoredPassage hit) {
    return faqMatch.isPresent() && faqMatch.getAsInt() == hit.docId();
  }

  /** The best-ranked FAQ match; the first by document id if none is among the hits. */
  private static OptionalInt bestFaqMatch(List<ScoredPassage> rankedHits, Set<Integer> faqMatches) {
    OptionalInt best =
        rankedHits.stream().mapToInt(ScoredPassage::docId).filter(faqMatches::contains).findFirst();
    return best.isPresent() ? best : faqMatches.stream().mapToInt(Integer::intValue).min();
  }

  /** Moves the FAQ match to the front: its author knew better than any ranking. */
  private List<ScoredPassage> promoteFaqMatch(List<ScoredPassage> rankedHits) {
    if (faqMatch.isEmpty()) {
      return rankedHits;
    }
    Optional<ScoredPassage> faqHit = rankedHits.stream().filter(this::isFaqMatch).findFirst();
    Stream<ScoredPassage> others = rankedHits.stream().filter(hit -> !isFaqMatch(hit));
    return Stream.concat(Stream.of(faqHit.orElseGet(this::syntheticHit)), others).toList();
  }

  /** A hit for the FAQ match if the search did not return it. */
  private ScoredPassage syntheticHit() {
    int docId = faqMatch.orElseThrow();
    return new ScoredPassage(docId, 0, 0, searcher.semanticSimilarity(query, docId));
  }

  private Optional<LocalDate> latestDate(ScoredPassage hit) {
    return RecencyIntent.latestDate(candidate(hit).passage().text());
  }

  /** The latest date in a hit that is not after a day. */
  Optional<LocalDate> latestDateUpTo(ScoredPassage hit, LocalDate day) {
    return DateExpressions.find(candidate(hit).passage().text()).stream()
        .flatMap(expression -> expression.dates().stream())
        .flatMap(date -> date.firstDay().stream())
        .filter(date -> !date.isAfter(day))
        .max(Comparator.naturalOrder());
  }

  /** Coverage of the query's terms by a hit. */
  TermCoverage termCoverage(ScoredPassage hit) {
    if (coverageByDocId.isEmpty()) {
      coverageByDocId =
          searcher.termCoverage(query, hits.stream().map(ScoredPassage::docId).toList());
    }
    return Optional.ofNullable(coverageByDocId.get(hit.docId())).orElseThrow();
  }

  /** The passage of a hit with its sentences scored; loaded once. */
  Candidate candidate(ScoredPassage hit) {
    return candidatesByDocId.computeIfAbsent(
        hit.docId(), _ -> Candidate.analyze(searcher, query, intent, hit));
  }

  /**
   * Without embeddings: of a question for a definition, boosts the top hits that define it by as
   * much as the best score, so that they come before those that name the thing more often.
   */
  private List<ScoredPassage> promoteDefinitions(List<ScoredPassage> retrievedHits) {
    if (intent.expectedAnswer().type() != AnswerType.DEFINITION
        || query.hasEmbedding()
        || retrievedHits.isEmpty()) {
      return retrievedHits;
    }
    double bestScore = retrievedHits.getFirst().score();
    return IntStream.range(0, retrievedHits.size())
        .mapToObj(rank -> {
          ScoredPassage hit = retrievedHits.get(rank);
          return rank < DEFINITION_RERANK_DEPTH
              ? hit.withBoost(bestScore * candidate(hit).bestExpectedScore())
              : hit;
        })
        .sorted(Comparator.comparingDouble(ScoredPassage::score).reversed())
        .toList();
  }

  /** Boosts the top hits by their best sentence and sorts all again. */
  private List<ScoredPassage> rerank(List<ScoredPassage> retrievedHits, double rerankWeight) {
    int depth =
        intent.expectedAnswer().type() == AnswerType.DEFINITION
            ? DEFINITION_RERANK_DEPTH
            : SENTENCE_RERANK_DEPTH;
    return IntStream.range(0, retrievedHits.size())
        .mapToObj(rank -> {
          ScoredPassage hit = retrievedHits.get(rank);
          return rank < depth
              ? hit.withBoost(rerankWeight * candidate(hit).sentenceScores().max())
              : hit;
        })
        .sorted(Comparator.comparingDouble(ScoredPassage::score).reversed())
        .toList();
  }
}
