package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.search.Hit;

class LatestFirstTest {
  private static final Hit BEST = new Hit(1, 5, 0, Optional.empty());
  private static final Hit NEXT = new Hit(2, 4.8, 0, Optional.empty());
  private static final Hit THIRD = new Hit(3, 2, 0, Optional.empty());

  private static List<Integer> order(List<Hit> hits, Map<Integer, String> days) {
    return LatestFirst.order(
            hits, hit -> Optional.ofNullable(days.get(hit.document())).map(LocalDate::parse))
        .stream()
        .map(Hit::document)
        .toList();
  }

  @Test
  void ofTwoAboutAsGoodTheLaterComesFirst() {
    assertThat(
            order(
                List.of(BEST, NEXT, THIRD),
                Map.of(1, "2022-03-29", 2, "2026-02-18", 3, "2024-06-16")))
        .containsExactly(2, 1, 3);
  }

  @Test
  void muchTheBestStaysFirst() {
    Hit far = new Hit(1, 12, 0, Optional.empty());
    assertThat(
            order(
                List.of(far, NEXT, THIRD),
                Map.of(1, "2025-12-01", 2, "2026-02-18", 3, "2024-06-16")))
        .startsWith(1);
  }

  @Test
  void withoutDaysNothingMoves() {
    assertThat(order(List.of(BEST, NEXT, THIRD), Map.of())).containsExactly(1, 2, 3);
  }

  @Test
  void onePassageAmongTenIsTheLastToBeMoved() {
    List<Hit> many =
        java.util.stream.IntStream.rangeClosed(1, 12)
            .mapToObj(i -> new Hit(i, 20 - i, 0, Optional.empty()))
            .toList();
    assertThat(order(many, Map.of(1, "2020-01-01", 2, "2021-01-01", 12, "2026-01-01")))
        .endsWith(11, 12);
  }
}
