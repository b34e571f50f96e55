package parley.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.search.ranking.ScoredPassage;
import parley.search.ranking.ZScore;

/**
 * Reranks the relevant hits of a question that asks for the latest: the z-score of the date counts
 * half as much again as that of the ranking score. See
 * src/docs/decisions/0023-rerank-by-recency.md.
 */
final class RecencyReranker {
  /** Number of hits that are reranked. */
  private static final int RECENCY_RERANK_DEPTH = 15;

  /** Weight of the date's z-score beside that of the ranking score. */
  private static final double RECENCY_WEIGHT = 1.5;

  private RecencyReranker() {}

  /**
   * Reranks hits.
   *
   * @param hits relevant hits, best first
   * @param latestDate latest date in a hit's passage; without one it counts as old, with z-score -1
   */
  static List<ScoredPassage> rerank(
      List<ScoredPassage> hits, Function<ScoredPassage, Optional<LocalDate>> latestDate) {
    List<ScoredPassage> topHits = hits.subList(0, Math.min(RECENCY_RERANK_DEPTH, hits.size()));
    List<Optional<LocalDate>> dates = topHits.stream().map(latestDate).toList();
    ZScore dateZScore =
        ZScore.fit(
            dates.stream().flatMap(Optional::stream).mapToDouble(LocalDate::toEpochDay).toArray());
    if (dateZScore.standardDeviation() == 0) {
      return hits;
    }
    double scoreDeviation =
        ZScore.fit(topHits.stream().mapToDouble(ScoredPassage::score).toArray())
            .standardDeviation();
    List<ScoredPassage> reranked = new ArrayList<>();
    for (int i = 0; i < topHits.size(); i++) {
      double recency =
          dates.get(i).map(each -> dateZScore.normalize((double) each.toEpochDay())).orElse(-1.0);
      reranked.add(topHits.get(i).withBoost(RECENCY_WEIGHT * scoreDeviation * recency));
    }
    reranked.sort(Comparator.comparingDouble(ScoredPassage::score).reversed());
    reranked.addAll(hits.subList(topHits.size(), hits.size()));
    return reranked;
  }
}
