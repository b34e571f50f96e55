package parley.embedding;

import java.text.Normalizer;
import java.util.function.Predicate;

/**
 * Splits a text into words as BERT's uncased models expect: lower case, accents stripped, each
 * punctuation mark and each CJK ideograph a word of its own, control characters removed. Equals the
 * BasicTokenizer published with Devlin et al. 2019, "BERT".
 */
final class BertPreTokenizer {
  /** Longer words are unknown to WordPiece anyway. In code points. */
  static final int MAX_WORD_LENGTH = 100;

  private final Predicate<String> sink;
  private final StringBuilder word = new StringBuilder();
  private int wordLength;
  private boolean isAccepting = true;

  private BertPreTokenizer(Predicate<String> sink) {
    this.sink = sink;
  }

  /**
   * Passes the words of a text to the sink, in order, until it returns false. A word of more than
   * {@link #MAX_WORD_LENGTH} code points is truncated to one more than that, so that the sink can
   * tell. Takes linear time, whatever the text.
   */
  static void split(String text, Predicate<String> sink) {
    BertPreTokenizer preTokenizer = new BertPreTokenizer(sink);
    int position = 0;
    while (position < text.length() && preTokenizer.isAccepting) {
      int character = text.codePointAt(position);
      preTokenizer.consume(character);
      position += Character.charCount(character);
    }
    preTokenizer.endWord();
  }

  private void consume(int character) {
    if (isWhitespace(character)) {
      endWord();
    } else if (isAsciiLetterOrDigit(character)) {
      append(Character.toLowerCase(character));
    } else if (!isIgnored(character)) {
      boolean chinese = isChinese(character);
      if (chinese) {
        endWord();
      }
      // Character by character: reordering combining marks of a long run can take quadratic time.
      Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
          .codePoints()
          .filter(codePoint -> Character.getType(codePoint) != Character.NON_SPACING_MARK)
          .map(Character::toLowerCase)
          .forEach(this::appendOrSplit);
      if (chinese) {
        endWord();
      }
    }
  }

  private void appendOrSplit(int character) {
    if (isPunctuation(character)) {
      endWord();
      append(character);
      endWord();
    } else {
      append(character);
    }
  }

  private void append(int character) {
    if (wordLength <= MAX_WORD_LENGTH) {
      word.appendCodePoint(character);
      wordLength++;
    }
  }

  private void endWord() {
    if (wordLength > 0 && isAccepting) {
      isAccepting = sink.test(word.toString());
    }
    word.setLength(0);
    wordLength = 0;
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isWhitespace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isIgnored(int c) {
    return c == 0xFFFD
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.PRIVATE_USE,
              Character.SURROGATE -> // unpaired
              true;
          default -> false;
        };
  }

  /** Includes the ASCII symbols, as BERT does, which Unicode does not class as punctuation. */
  private static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return !isAsciiLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The CJK ideograph blocks; not kana and Hangul, which BERT treats like letters. */
  private static boolean isChinese(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B820 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
