package parley.answer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "2022 | in 2022",
        " in 2022. | in 2022",
        "'22 | in 2022",
        "March 2022 | in March 2022",
        "mar 2022 | in March 2022",
        "2022 March | in March 2022",
        "2022-03 | in March 2022",
        "2022/3 | in March 2022",
        "03/2022 | in March 2022",
        "3.2022 | in March 2022",
        "2022-03-29 | on 29 March 2022",
        "29.3.2022 | on 29 March 2022",
        "29/03/2022 | on 29 March 2022",
        "29 March 2022 | on 29 March 2022",
        "March 29th, 2022 | on 29 March 2022",
        "the twenty-ninth of March 2022 | on 29 March 2022",
        "12/02/2015 | on 12 February 2015",
        "2022-2024 | from 2022 to 2024",
        "2022 to May 2023 | from January 2022 to May 2023",
        "from March 2022 until 2 April 2022 | from 1 March 2022 to 2 April 2022",
        "spring 2022 | from March 2022 to May 2022",
        "the second half of 2025 | from July 2025 to December 2025"
      })
  void readsPeriodsInAnyUsualForm(String typed, String range) {
    assertThat(PeriodParser.parse(typed).map(DateRange::describe)).contains(range);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesteryear",
        "31 June 2022",
        "2022-13-01",
        "March",
        "29 March",
        "99/99/2022",
        "Minsk",
        "2024 to 2022",
        "2022 in Minsk",
        "🕊",
        "2022, 2023, 2025",
        "12345",
        "0"
      })
  void refusesWhatIsNoPeriod(String typed) {
    assertThat(PeriodParser.parse(typed)).isEmpty();
  }
}
