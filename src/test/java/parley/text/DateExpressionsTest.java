package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.text.DateExpression.Reading;

class DateExpressionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-02-12",
        "2015/02/12",
        "2015-02-12T10:00:00Z",
        "12.2.2015",
        "12.02.2015",
        "12. 2. 2015",
        "12.02.15",
        "12 February 2015",
        "12-Feb-2015",
        "12th February 2015",
        "12th of February, 2015",
        "the 12 of Feb 2015",
        "Feb 12 2015",
        "Feb. 12th, 2015",
        "FEBRUARY 12, 2015",
        "february 12 '15",
        "the twelfth of February 2015",
        "the Twelfth of February, 2015",
        "February the twelfth 2015",
        "12 February ’15",
      })
  void readsADayInAnyUsualForm(String text) {
    assertThat(DateExpressions.find("What was agreed on " + text + "?"))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.reading()).isEqualTo(Reading.CERTAIN);
          assertThat(each.dates()).containsExactly(PartialDate.of(LocalDate.of(2015, 2, 12)));
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "in March 2022 | March 2022",
        "march 2022 | March 2022",
        "Mar. 2022 | March 2022",
        "March of 2022 | March 2022",
        "March '22 | March 2022",
        "2022-03 | March 2022",
        "on 29 march | 29 March",
        "August 15th | 15 August",
        "the twenty-first of may | 21 May",
        "on may 9 | 9 May",
        "in may | May",
        "in october | October",
        "March | March",
        "in 2014 | 2014",
        "'22 | 2022",
        "the talks of ’22? | 2022",
        "in 1066 | 1066",
        "in 2999 | 2999",
        "14-16 May 2025 | 14 May 2025, 15 May 2025, 16 May 2025",
        "22 and 23 November | 22 November, 23 November",
        "2014-2016 | 2014, 2015, 2016",
        "2014 to 2015 | 2014, 2015",
        "29.02.2024 | 29 February 2024",
        "02/29/2024 | 29 February 2024",
        "5/5/2020 | 5 May 2020",
        "2014 and 2022 | 2014, 2022",
      })
  void readsDaysMonthsAndYears(String text, String expected) {
    assertThat(format(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The two may sign",
        "5 may join the talks",
        "a second march on the city",
        "they march on",
        "2000 troops",
        "$2000",
        "20223",
        "1,000 days",
        "version 1.2.3",
        "the 28-point plan",
        "24/7",
        "at 10:30",
        "the '90s",
        "the 1990s",
        "Minsk II",
        "his secondary aim",
        "",
        "''''",
      })
  void leavesOtherTextsAlone(String text) {
    assertThat(format(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12/02/2015", "12-02-2015", "03/04/22"})
  void readsDayFirstWhereBothArePossibleAndSaysSo(String text) {
    DateExpression expression = DateExpressions.find(text).getFirst();

    assertThat(expression.reading()).isEqualTo(Reading.AMBIGUOUS);
    assertThat(expression.dates().getFirst().day())
        .hasValue(Integer.parseInt(text.substring(0, 2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31 June 2022",
        "31.06.2022",
        "2022-02-30",
        "the thirtieth of February",
        "29 February 2015",
        "99/99/2015",
        "00.00.0000",
        "February 31st"
      })
  void saysWhereThereIsNoSuchDay(String text) {
    assertThat(DateExpressions.find(text))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.reading()).isEqualTo(Reading.NONEXISTENT);
          assertThat(each.dates()).isEmpty();
        });
  }

  @Test
  void readsALongListOfFiguresInTime() {
    assertThat(DateExpressions.find("1, 2, ".repeat(5_000))).isEmpty();
  }

  @Test
  void knowsTheDaysOfAPeriod() {
    PartialDate march = DateExpressions.find("March 2022").getFirst().dates().getFirst();

    assertThat(march.firstDay()).contains(LocalDate.of(2022, 3, 1));
    assertThat(march.lastDay()).contains(LocalDate.of(2022, 3, 31));
    assertThat(PartialDate.ofYear(2024).lastDay()).contains(LocalDate.of(2024, 12, 31));
    assertThat(march.isCompatibleWith(PartialDate.of(LocalDate.of(2022, 3, 29)))).isTrue();
    assertThat(march.isCompatibleWith(PartialDate.ofYear(2022))).isTrue();
    assertThat(march.isCompatibleWith(PartialDate.ofYear(2025))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "first, 1, first", "2nd, 2, second", "12th, 12, twelfth", "twentieth, 20, twentieth",
    "Twenty-First, 21, 21st", "thirtieth, 30, 30th", "112th, 112, 112th", "22ND, 22, 22nd"
  })
  void readsOrdinals(String text, int number, String usual) {
    assertThat(Ordinals.parse(text)).hasValue(number);
    assertThat(Ordinals.format(number)).isEqualTo(usual);
  }

  @Test
  void takesNoOtherWordForAnOrdinal() {
    assertThat(List.of("", "two", "12", "seconds", "twenty-tenth"))
        .allSatisfy(word -> assertThat(Ordinals.parse(word)).isEqualTo(OptionalInt.empty()));
  }

  private static String format(String text) {
    return DateExpressions.find(text).stream()
        .flatMap(each -> each.dates().stream())
        .map(PartialDate::format)
        .collect(Collectors.joining(", "));
  }
}
