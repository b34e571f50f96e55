package parley.answer.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "istanbul | Istanbul",
        "İstanbul | Istanbul",
        "ISTANBUL! | Istanbul",
        "burgenstock | Bürgenstock",
        "new york | New York",
        "Zaporizhzhia | Zaporizhzhia nuclear power plant",
        "nuclear  power plant | Zaporizhzhia nuclear power plant"
      })
  void findsAPlaceHoweverItIsTyped(String typed, String place) {
    assertThat(PlaceKey.of(typed).orElseThrow().isIn(place)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"york | Yorkshire", "new paris | New York", "x | Minsk"})
  void findsNoOtherPlace(String typed, String place) {
    assertThat(PlaceKey.of(typed).orElseThrow().isIn(place)).isFalse();
  }

  @Test
  void needsALetter() {
    assertThat(PlaceKey.of(" - ")).isEmpty();
    assertThatThrownBy(() -> new PlaceKey("Istanbul")).hasMessageContaining("Istanbul");
  }
}
