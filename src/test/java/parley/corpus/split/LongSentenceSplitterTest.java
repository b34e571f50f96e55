package parley.corpus.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.text.Span;
import parley.text.Whitespace;

class LongSentenceSplitterTest {
  @Test
  void splitsAfterTheStrongestPunctuationNearTheMiddle() {
    assertThat(split("one two, three; four five, six seven", 30))
        .containsExactly("one two, three;", "four five, six seven");
    assertThat(split("one two three, four five six seven", 30))
        .containsExactly("one two three,", "four five six seven");
    assertThat(split("one two three and four five six", 25))
        .containsExactly("one two three", "and four five six");
    assertThat(split("one two three four five six", 20))
        .containsExactly("one two three", "four five six");
  }

  @Test
  void neverSplitsAGrapheme() {
    assertThat(split("🕊".repeat(11), 12)).allMatch(part -> part.length() % 2 == 0);
    assertThat(split("e\u0301".repeat(11), 12)).allMatch(part -> part.startsWith("e"));
  }

  @Test
  void partsAreShortEnoughAndCompleteWhateverTheText() {
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      String text = RandomText.line(random, 1 + random.nextInt(80)).strip();
      int maxLength = 20 + random.nextInt(100);
      List<Span> parts = LongSentenceSplitter.split(text, new Span(0, text.length()), maxLength);
      int end = 0;
      for (Span part : parts) {
        assertThat(part.length()).as(text).isLessThanOrEqualTo(maxLength);
        assertThat(text.substring(end, part.start()).chars().allMatch(Whitespace::isBlank))
            .isTrue();
        end = part.end();
      }
      assertThat(end).isEqualTo(text.length());
    }
  }

  private static List<String> split(String text, int maxLength) {
    return LongSentenceSplitter.split(text, new Span(0, text.length()), maxLength).stream()
        .map(part -> part.substring(text))
        .toList();
  }
}
