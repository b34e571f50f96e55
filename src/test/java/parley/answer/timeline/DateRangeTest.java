package parley.answer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateRangeTest {
  private static final LocalDate DAY = LocalDate.of(2022, 3, 29);

  @Test
  void holdsItsFirstAndItsLastDay() {
    DateRange range = DateRange.of(DAY, DAY.plusDays(2));

    assertThat(range.contains(DAY.minusDays(1))).isFalse();
    assertThat(range.contains(DAY)).isTrue();
    assertThat(range.contains(DAY.plusDays(2))).isTrue();
    assertThat(range.contains(DAY.plusDays(3))).isFalse();
    assertThat(DateRange.ALL.contains(DAY)).isTrue();
    assertThat(range.after().contains(DAY.plusDays(2))).isFalse();
    assertThat(range.before().contains(DAY)).isFalse();
  }

  @Test
  void isToldInTheShortestWords() {
    assertThat(DateRange.ALL.describe()).isEmpty();
    assertThat(DateRange.day(DAY).withoutEnd().describe()).isEqualTo("since 29 March 2022");
    assertThat(DateRange.year(2025).withoutEnd().describe()).isEqualTo("since 2025");
    assertThat(DateRange.year(2025).withoutBeginning().describe()).isEqualTo("until 2025");
    assertThat(DateRange.of(DAY, DAY.plusDays(2)).describe())
        .isEqualTo("from 29 March 2022 to 31 March 2022");
    assertThat(new DateRange(Optional.of(DAY), Optional.of(DAY.minusDays(1))).isReversed())
        .isTrue();
  }
}
