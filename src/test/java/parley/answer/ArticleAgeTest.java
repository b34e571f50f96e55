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
    assertThat(ArticleAge.format(Optional.of(asOf), Period.ZERO, TODAY))
        .isEqualTo("as of " + asOf + " (" + age + " ago)");
  }

  @Test
  void givesNoAgeForRecentOrUndatedArticles() {
    Period staleAfter = Period.ofDays(10);

    assertThat(ArticleAge.format(Optional.of(TODAY.minusDays(10)), staleAfter, TODAY))
        .isEqualTo("as of 2026-11-12");
    assertThat(ArticleAge.format(Optional.of(TODAY.minusDays(11)), staleAfter, TODAY))
        .isEqualTo("as of 2026-11-11 (11 days ago)");
    assertThat(ArticleAge.format(Optional.of(TODAY.plusDays(1)), staleAfter, TODAY))
        .isEqualTo("as of 2026-11-23");
    assertThat(ArticleAge.format(Optional.empty(), staleAfter, TODAY)).isEqualTo("undated");
  }
}
