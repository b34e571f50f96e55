package parley.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BertPreTokenizerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Minsk II was agreed|minsk ii was agreed",
        "Türkiye's Erdoğan|turkiye ' s erdogan",
        "İstanbul, ŁÓDŹ|istanbul , łodz",
        "co-chair (OSCE)|co - chair ( osce )",
        "5.5% + $20^2|5 . 5 % + $ 20 ^ 2",
        "“Normandy”—format…|“ normandy ” — format …",
        "中文 text里|中 文 text 里",
        "Київ і Ялта|киів і ялта",
        "ﬁnal ½|ﬁnal ½",
        "peace\u00A0talks\u2003in\u3000Riyadh|peace talks in riyadh",
        "sol\u00ADdier zero\u200Bwidth|soldier zerowidth",
        "a\uFFFDb\u0007c\uE000d|abcd",
        "e\u0301e\u0301|ee",
        "\uD55C|\u1112\u1161\u11AB",
        "😀 ok|😀 ok",
      })
  void splitsLikeTheBertBasicTokenizer(String text, String words) {
    assertThat(String.join(" ", words(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \t\n", "\u200B\u0301", "\uD800", "\uDC00\uD800"})
  void hasNoWords(String text) {
    assertThat(words(text)).isEmpty();
  }

  @Test
  void aLoneSurrogateIsLeftOutOfAWord() {
    assertThat(words("a\uD83Db")).containsExactly("ab");
  }

  @Test
  void aLongWordIsTruncated() {
    assertThat(words("x".repeat(1_000_000) + " y"))
        .containsExactly("x".repeat(BertPreTokenizer.MAX_WORD_LENGTH + 1), "y");
  }

  @Test
  void manyAccentsInAnyOrderTakeNoLongerThanLetters() {
    assertThat(words("a" + "\u0301\u0323".repeat(500_000))).containsExactly("a");
  }

  @Test
  void stopsWhenTheSinkDoes() {
    List<String> first = new ArrayList<>();
    BertPreTokenizer.split(
        "one two three",
        word -> {
          first.add(word);
          return first.size() < 2;
        });

    assertThat(first).containsExactly("one", "two");
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    BertPreTokenizer.split(text, words::add);
    return words;
  }
}
