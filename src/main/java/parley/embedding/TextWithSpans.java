package parley.embedding;

import java.util.List;

/**
 * A text, and words in it that are to have vectors of their own.
 *
 * @param text the text
 * @param words where the words stand, in order; none begins before the one before it ends
 */
public record TextWithSpans(String text, List<Place> words) {
  /** Where a word stands: from its first char up to before {@code end}. */
  public record Place(int start, int end) {}

  public TextWithSpans {
    words = List.copyOf(words);
    int from = 0;
    for (Place word : words) {
      if (word.start < from || word.end < word.start || word.end > text.length()) {
        throw new IllegalArgumentException("A word at " + word + " in " + text.length() + " chars");
      }
      from = word.end;
    }
  }

  /** A text of which only the whole matters. */
  public static TextWithSpans whole(String text) {
    return new TextWithSpans(text, List.of());
  }

  /** The same with something before it. */
  TextWithSpans after(String before) {
    int more = before.length();
    return new TextWithSpans(
        before + text,
        words.stream().map(word -> new Place(word.start + more, word.end + more)).toList());
  }

  /** How many vectors it has: its own, and one for each of its words. */
  int vectors() {
    return 1 + words.size();
  }
}
