package parley.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a text into the numbers a BERT model reads: each word is cut into the longest pieces the
 * vocabulary has, from its beginning on. Signs like [SEP] in a text are read as what they look
 * like, so no text can end itself early.
 */
final class WordPieceTokenizer {
  private final WordPieceVocabulary vocabulary;

  WordPieceTokenizer(WordPieceVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whether a word is a piece by itself. */
  boolean knows(String word) {
    return vocabulary.beginnings().containsKey(word);
  }

  /** A text as the model reads it. */
  static final class Tokens {
    private final long[] numbers;
    private final List<TextWithSpans.Place> words;

    private Tokens(long[] numbers, List<TextWithSpans.Place> words) {
      this.numbers = numbers;
      this.words = List.copyOf(words);
    }

    /** Its pieces, with the one it begins and the one it ends with. */
    long[] numbers() {
      return numbers;
    }

    /**
     * For each of its words where its pieces begin and before which they end; none are left of one
     * that was cut off.
     */
    List<TextWithSpans.Place> words() {
      return words;
    }
  }

  /** The numbers of a text, with the one it begins and the one it ends with; at most as many. */
  Tokens read(TextWithSpans text, int most) {
    Numbers numbers = new Numbers(most - 1);
    numbers.add(vocabulary.begin());
    List<TextWithSpans.Place> words = new ArrayList<>();
    int at = 0;
    for (TextWithSpans.Place word : text.words()) {
      split(text.text().substring(at, word.start()), numbers);
      int from = numbers.kept();
      split(text.text().substring(word.start(), word.end()), numbers);
      words.add(new TextWithSpans.Place(from, numbers.kept()));
      at = word.end();
    }
    split(text.text().substring(at), numbers);
    return new Tokens(numbers.closedWith(vocabulary.end()), words);
  }

  private void split(String text, Numbers numbers) {
    if (numbers.count < numbers.most) {
      BertPreTokenizer.split(text, word -> cut(word, numbers));
    }
  }

  /** Adds the pieces of a word, and says whether there is room for more. */
  private boolean cut(String word, Numbers numbers) {
    int before = numbers.count;
    int from = word.codePointCount(0, word.length()) > BertPreTokenizer.LONGEST ? -1 : 0;
    while (from >= 0 && from < word.length()) {
      from = piece(word, from, numbers);
    }
    if (from < 0) { // A word of which one piece is not known is unknown as a whole.
      numbers.count = before;
      numbers.add(vocabulary.unknown());
    }
    return numbers.count < numbers.most;
  }

  /** Adds the longest piece that begins here; gives where it ends, or -1 if there is none. */
  private int piece(String word, int from, Numbers numbers) {
    Map<String, Integer> pieces = from == 0 ? vocabulary.beginnings() : vocabulary.continuations();
    for (int to = Math.min(word.length(), from + vocabulary.longest()); to > from; to--) {
      @Nullable Integer number = pieces.get(word.substring(from, to));
      if (number != null) {
        numbers.add(number);
        return to;
      }
    }
    return -1;
  }

  /** Numbers, the first so many of which count. */
  private static final class Numbers {
    private final int most;
    private long[] numbers = new long[64];
    private int count;

    Numbers(int most) {
      this.most = most;
    }

    void add(int number) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = number;
    }

    /** How many of them count. */
    int kept() {
      return Math.min(count, most);
    }

    long[] closedWith(int end) {
      count = kept();
      add(end);
      return Arrays.copyOf(numbers, count);
    }
  }
}
