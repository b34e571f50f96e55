package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.search.ranking.ScoredPassage;

class RecencyRerankerTest {
  private static final ScoredPassage BEST = new ScoredPassage(1, 5, 0, Optional.empty());
  private static final ScoredPassage NEXT = new ScoredPassage(2, 4.8, 0, Optional.empty());
  private static final ScoredPassage THIRD = new ScoredPassage(3, 2, 0, Optional.empty());

  private static List<Integer> rerank(List<ScoredPassage> hits, Map<Integer, String> dates) {
    return RecencyReranker.rerank(
            hits, hit -> Optional.ofNullable(dates.get(hit.docId())).map(LocalDate::parse))
        .stream()
        .map(ScoredPassage::docId)
        .toList();
  }

  @Test
  void ofTwoSimilarScoresTheLaterComesFirst() {
    assertThat(
            rerank(
                List.of(BEST, NEXT, THIRD),
                Map.of(1, "2022-03-29", 2, "2026-02-18", 3, "2024-06-16")))
        .containsExactly(2, 1, 3);
  }

  @Test
  void aMuchHigherScoreStaysFirst() {
    ScoredPassage best = new ScoredPassage(1, 12, 0, Optional.empty());
    assertThat(
            rerank(
                List.of(best, NEXT, THIRD),
                Map.of(1, "2025-12-01", 2, "2026-02-18", 3, "2024-06-16")))
        .startsWith(1);
  }

  @Test
  void withoutDatesNothingMoves() {
    assertThat(rerank(List.of(BEST, NEXT, THIRD), Map.of())).containsExactly(1, 2, 3);
  }

  @Test
  void onlyTheTopFifteenAreReranked() {
    List<ScoredPassage> many =
        java.util.stream.IntStream.rangeClosed(1, 17)
            .mapToObj(i -> new ScoredPassage(i, 25 - i, 0, Optional.empty()))
            .toList();
    assertThat(rerank(many, Map.of(1, "2020-01-01", 2, "2021-01-01", 17, "2026-01-01")))
        .endsWith(16, 17);
  }
}
