package parley.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.text.Span;

/**
 * WordPiece tokenizer of BERT models: splits each word greedily, from its beginning, into the
 * longest pieces of the vocabulary. Special tokens such as [SEP] in a text are read as plain text,
 * so that no text can end its input early.
 */
final class WordPieceTokenizer {
  private final WordPieceVocabulary vocabulary;

  WordPieceTokenizer(WordPieceVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whether a word is a single token. */
  boolean isInVocabulary(String word) {
    return vocabulary.initialPieces().containsKey(word);
  }

  /** A tokenized text. */
  static final class Tokens {
    private final long[] tokenIds;
    private final List<Span> wordSpans;

    private Tokens(long[] tokenIds, List<Span> wordSpans) {
      this.tokenIds = tokenIds;
      this.wordSpans = List.copyOf(wordSpans);
    }

    /** Token ids, from [CLS] to [SEP]. */
    long[] tokenIds() {
      return tokenIds;
    }

    /** For each span of the text the range of its tokens, empty if the span was truncated. */
    List<Span> wordSpans() {
      return wordSpans;
    }
  }

  /**
   * Tokenizes a text.
   *
   * @param maxLength limit of tokens, with [CLS] and [SEP]; the text is truncated to it
   */
  Tokens tokenize(TextWithSpans text, int maxLength) {
    TokenIdBuffer ids = new TokenIdBuffer(maxLength - 1);
    ids.add(vocabulary.clsId());
    List<Span> wordSpans = new ArrayList<>();
    int position = 0;
    for (Span span : text.spans()) {
      tokenizeText(text.text().substring(position, span.start()), ids);
      int firstToken = ids.truncatedLength();
      tokenizeText(text.text().substring(span.start(), span.end()), ids);
      wordSpans.add(new Span(firstToken, ids.truncatedLength()));
      position = span.end();
    }
    tokenizeText(text.text().substring(position), ids);
    return new Tokens(ids.toArrayEndingWith(vocabulary.sepId()), wordSpans);
  }

  private void tokenizeText(String text, TokenIdBuffer ids) {
    if (ids.count < ids.maxLength) {
      BertPreTokenizer.split(text, word -> tokenizeWord(word, ids));
    }
  }

  /** Adds the pieces of a word. Returns whether the limit is not reached yet. */
  private boolean tokenizeWord(String word, TokenIdBuffer ids) {
    int countBefore = ids.count;
    int position =
        word.codePointCount(0, word.length()) > BertPreTokenizer.MAX_WORD_LENGTH ? -1 : 0;
    while (position >= 0 && position < word.length()) {
      position = longestMatch(word, position, ids);
    }
    if (position < 0) { // a word with an unknown piece is unknown as a whole
      ids.count = countBefore;
      ids.add(vocabulary.unkId());
    }
    return ids.count < ids.maxLength;
  }

  /** Adds the longest piece that begins at an index. Returns its end, or -1 if there is none. */
  private int longestMatch(String word, int start, TokenIdBuffer ids) {
    Map<String, Integer> pieces =
        start == 0 ? vocabulary.initialPieces() : vocabulary.continuationPieces();
    for (int end = Math.min(word.length(), start + vocabulary.maxPieceLength());
        end > start;
        end--) {
      @Nullable Integer id = pieces.get(word.substring(start, end));
      if (id != null) {
        ids.add(id);
        return end;
      }
    }
    return -1;
  }

  /** Token ids. May overshoot the limit by the rest of a word. */
  private static final class TokenIdBuffer {
    private final int maxLength;
    private long[] ids = new long[64];
    private int count;

    TokenIdBuffer(int maxLength) {
      this.maxLength = maxLength;
    }

    void add(int id) {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, 2 * count);
      }
      ids[count++] = id;
    }

    /** Number of ids within the limit. */
    int truncatedLength() {
      return Math.min(count, maxLength);
    }

    long[] toArrayEndingWith(int id) {
      count = truncatedLength();
      add(id);
      return Arrays.copyOf(ids, count);
    }
  }
}
