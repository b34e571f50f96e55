package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleAgeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 2 days",
    "2026-11-21, 1 day",
    "2026-10-22, 1 month",
    "2025-09-01, 14 months",
    "2024-11-22, 2 years",
    "2020-01-01, 6 years",
  })
  void formatsTheAge(LocalDate asOf, String age) {
    assertThat(ArticleAge.stalenessNotice(Optional.of(asOf), Period.ZERO, TODAY))
        .contains("Note: this was written " + age + " ago; things may have changed since.");
  }

  @Test
  void hasNoNoticeForRecentOrUndatedArticles() {
    Period staleAfter = Period.ofDays(10);

    assertThat(ArticleAge.stalenessNotice(Optional.of(TODAY.minusDays(10)), staleAfter, TODAY))
        .isEmpty();
    assertThat(ArticleAge.stalenessNotice(Optional.of(TODAY.minusDays(11)), staleAfter, TODAY))
        .isPresent();
    assertThat(ArticleAge.stalenessNotice(Optional.of(TODAY.plusDays(1)), staleAfter, TODAY))
        .isEmpty();
    assertThat(ArticleAge.stalenessNotice(Optional.empty(), staleAfter, TODAY)).isEmpty();
  }
}
