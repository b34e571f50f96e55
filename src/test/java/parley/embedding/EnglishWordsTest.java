package parley.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishWordsTest {
  private final EnglishWords words = new EnglishWords();

  @ParameterizedTest
  @ValueSource(strings = {"cook", "rice", "bread", "cooks", "boils", "baking"})
  void knowsCommonWordsAndTheirForms(String word) {
    assertThat(EnglishWords.isWord(word, words::contains)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"negociations", "serched", "istambul", "puttin", "vesels", "agreemnts", ""})
  void knowsNoMisspeltWords(String word) {
    assertThat(EnglishWords.isWord(word, words::contains)).isFalse();
  }
}
