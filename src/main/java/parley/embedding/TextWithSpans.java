package parley.embedding;

import java.util.List;

/**
 * A text, and words in it that are to have vectors of their own.
 *
 * @param text the text
 * @param spans where the words stand, in order; none begins before the one before it ends
 */
public record TextWithSpans(String text, List<Span> spans) {
  /** Where a word stands: from its first char up to before {@code end}. */
  public record Span(int start, int end) {}

  public TextWithSpans {
    spans = List.copyOf(spans);
    int previousEnd = 0;
    for (Span span : spans) {
      if (span.start < previousEnd || span.end < span.start || span.end > text.length()) {
        throw new IllegalArgumentException("A word at " + span + " in " + text.length() + " chars");
      }
      previousEnd = span.end;
    }
  }

  /** A text of which only the whole matters. */
  public static TextWithSpans of(String text) {
    return new TextWithSpans(text, List.of());
  }

  /** The same with something before it. */
  TextWithSpans withPrefix(String prefix) {
    int shift = prefix.length();
    return new TextWithSpans(
        prefix + text,
        spans.stream().map(span -> new Span(span.start + shift, span.end + shift)).toList());
  }

  /** How many vectors it has: its own, and one for each of its words. */
  int vectorCount() {
    return 1 + spans.size();
  }
}
