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
import parley.text.Span;

class WordPieceTokenizerTest {
  private static final int UNK_ID = 0;
  private static final int CLS_ID = 1;
  private static final int SEP_ID = 2;

  private static final String SMALL_VOCABULARY =
      """
      {"model": {"type": "WordPiece", "vocab": {
        "[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "peace": 3, "##ful": 4, "##ly": 5, "p": 6,
        "##eac": 7, "[": 8, "]": 9, "sep": 10, "##e": 11, "##f": 12}}}
      """;

  private final WordPieceTokenizer tokenizer = new WordPieceTokenizer(vocabulary(SMALL_VOCABULARY));

  WordPieceTokenizerTest() throws IOException {}

  private long[] tokenIds(String text, int maxLength) {
    return tokenIds(tokenizer, text, maxLength);
  }

  private static long[] tokenIds(WordPieceTokenizer tokenizer, String text, int maxLength) {
    return tokenizer.tokenize(TextWithSpans.of(text), maxLength).tokenIds();
  }

  @Test
  void mapsSpansToTokens() {
    var text = new TextWithSpans("Peacefully peac, peace", List.of(span(0, 10), span(17, 22)));

    WordPieceTokenizer.Tokens tokens = tokenizer.tokenize(text, 512);
    assertThat(tokens.tokenIds()).containsExactly(tokenIds(text.text(), 512));
    assertThat(tokens.wordSpans()).containsExactly(span(1, 4), span(7, 8));
    assertThat(tokenizer.tokenize(text, 4).wordSpans()).containsExactly(span(1, 3), span(3, 3));
  }

  private static Span span(int start, int end) {
    return new Span(start, end);
  }

  @Test
  void takesTheLongestPieces() {
    assertThat(tokenIds("Peacefully", 512)).containsExactly(CLS_ID, 3, 4, 5, SEP_ID);
    assertThat(tokenIds("peac", 512)).containsExactly(CLS_ID, 6, 7, SEP_ID);
  }

  @Test
  void aWordOfWhichOnePieceIsMissingIsUnknown() {
    assertThat(tokenIds("peacefulness peace", 512)).containsExactly(CLS_ID, UNK_ID, 3, SEP_ID);
  }

  @Test
  void aWordLongerThanAHundredIsUnknown() {
    String longest = "p" + "e".repeat(99);

    assertThat(tokenIds(longest, 512)).hasSize(102).doesNotContain(UNK_ID);
    assertThat(tokenIds(longest + "e", 512)).containsExactly(CLS_ID, UNK_ID, SEP_ID);
  }

  @Test
  void anEmptyTextHasABeginningAndAnEnd() {
    assertThat(tokenIds("", 512)).containsExactly(CLS_ID, SEP_ID);
  }

  @Test
  void specialTokensInATextAreOnlyText() {
    assertThat(tokenIds("[SEP]", 512)).containsExactly(CLS_ID, 8, 10, 9, SEP_ID);
  }

  @Test
  void truncatesAtTheMaximumLength() {
    assertThat(tokenIds("peace ".repeat(10), 5)).containsExactly(CLS_ID, 3, 3, 3, SEP_ID);
    assertThat(tokenIds("peace peacefully", 5)).containsExactly(CLS_ID, 3, 3, 4, SEP_ID);
    assertThat(tokenIds("peace peace peace", 5)).containsExactly(CLS_ID, 3, 3, 3, SEP_ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"peace", "\u200B", "😀", "\uD800", "e\u0301\u0323", ".", "\u202E中"})
  void aMillionOfAnythingIsTokenized(String hostile) {
    assertThat(tokenIds(hostile.repeat(1_000_000 / hostile.length()), 512))
        .hasSizeBetween(2, 512)
        .startsWith(CLS_ID)
        .endsWith(SEP_ID);
  }

  @Test
  void readsTheVocabularyOfTheModel() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      WordPieceTokenizer bundled =
          new WordPieceTokenizer(
              WordPieceVocabulary.read(
                  ModelResources.read(ModelSpec.BGE_SMALL_EN, arena).tokenizerJson()));

      // Well-known ids of BERT's published uncased vocabulary.
      assertThat(tokenIds(bundled, "Hello, world!", 512))
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
