package parley.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPieceTokenizerTest {
  private static final int UNKNOWN = 0;
  private static final int BEGIN = 1;
  private static final int END = 2;

  private static final String SMALL =
      """
      {"model": {"type": "WordPiece", "vocab": {
        "[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "peace": 3, "##ful": 4, "##ly": 5, "p": 6,
        "##eac": 7, "[": 8, "]": 9, "sep": 10, "##e": 11, "##f": 12}}}
      """;

  private final WordPieceTokenizer small = new WordPieceTokenizer(vocabulary(SMALL));

  WordPieceTokenizerTest() throws IOException {}

  private long[] numbers(String text, int most) {
    return numbers(small, text, most);
  }

  private static long[] numbers(WordPieceTokenizer tokenizer, String text, int most) {
    return tokenizer.read(TextWithSpans.whole(text), most).numbers();
  }

  @Test
  void saysWhereTheWordsPiecesAre() {
    var text = new TextWithSpans("Peacefully peac, peace", List.of(place(0, 10), place(17, 22)));

    WordPieceTokenizer.Tokens whole = small.read(text, 512);
    assertThat(whole.numbers()).containsExactly(numbers(text.text(), 512));
    assertThat(whole.words()).containsExactly(place(1, 4), place(7, 8));
    assertThat(small.read(text, 4).words()).containsExactly(place(1, 3), place(3, 3));
  }

  private static TextWithSpans.Place place(int start, int end) {
    return new TextWithSpans.Place(start, end);
  }

  @Test
  void takesTheLongestPieces() {
    assertThat(numbers("Peacefully", 512)).containsExactly(BEGIN, 3, 4, 5, END);
    assertThat(numbers("peac", 512)).containsExactly(BEGIN, 6, 7, END);
  }

  @Test
  void aWordOfWhichOnePieceIsMissingIsUnknown() {
    assertThat(numbers("peacefulness peace", 512)).containsExactly(BEGIN, UNKNOWN, 3, END);
  }

  @Test
  void aWordLongerThanAHundredIsUnknown() {
    String longest = "p" + "e".repeat(99);

    assertThat(numbers(longest, 512)).hasSize(102).doesNotContain(UNKNOWN);
    assertThat(numbers(longest + "e", 512)).containsExactly(BEGIN, UNKNOWN, END);
  }

  @Test
  void anEmptyTextHasABeginningAndAnEnd() {
    assertThat(numbers("", 512)).containsExactly(BEGIN, END);
  }

  @Test
  void signsInATextAreOnlyText() {
    assertThat(numbers("[SEP]", 512)).containsExactly(BEGIN, 8, 10, 9, END);
  }

  @Test
  void endsWhereTheModelDoes() {
    assertThat(numbers("peace ".repeat(10), 5)).containsExactly(BEGIN, 3, 3, 3, END);
    assertThat(numbers("peace peacefully", 5)).containsExactly(BEGIN, 3, 3, 4, END);
    assertThat(numbers("peace peace peace", 5)).containsExactly(BEGIN, 3, 3, 3, END);
  }

  @ParameterizedTest
  @ValueSource(strings = {"peace", "\u200B", "😀", "\uD800", "e\u0301\u0323", ".", "\u202E中"})
  void aMillionOfAnythingIsRead(String hostile) {
    assertThat(numbers(hostile.repeat(1_000_000 / hostile.length()), 512))
        .hasSizeBetween(2, 512)
        .startsWith(BEGIN)
        .endsWith(END);
  }

  @Test
  void readsTheVocabularyOfTheModel() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      WordPieceTokenizer real =
          new WordPieceTokenizer(WordPieceVocabulary.read(ModelResources.read(arena).tokenizer()));

      // The first numbers of BERT's published vocabulary that anybody sees.
      assertThat(numbers(real, "Hello, world!", 512))
          .containsExactly(101, 7592, 1010, 2088, 999, 102);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"model\": {\"type\": \"BPE\", \"vocab\": {}}}",
        "{\"model\": {\"type\": \"WordPiece\", \"vocab\": {\"peace\": 0}}}"
      })
  void refusesAnotherVocabulary(String json) {
    assertThatThrownBy(() -> vocabulary(json)).isInstanceOf(IOException.class);
  }

  private static WordPieceVocabulary vocabulary(String json) throws IOException {
    return WordPieceVocabulary.read(ByteBuffer.wrap(json.getBytes(UTF_8)));
  }
}
