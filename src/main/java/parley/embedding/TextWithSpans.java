package parley.embedding;

import java.util.List;
import parley.text.Span;

/**
 * A text and spans of it, usually words, that are to have vectors of their own.
 *
 * @param text the text
 * @param spans in order, without overlap
 */
public record TextWithSpans(String text, List<Span> spans) {
  public TextWithSpans {
    spans = List.copyOf(spans);
    int previousEnd = 0;
    for (Span span : spans) {
      if (span.start() < previousEnd || span.end() > text.length()) {
        throw new IllegalArgumentException("A word at " + span + " in " + text.length() + " chars");
      }
      previousEnd = span.end();
    }
  }

  /** A text without spans. */
  public static TextWithSpans of(String text) {
    return new TextWithSpans(text, List.of());
  }

  /** A copy with a prefix. */
  TextWithSpans withPrefix(String prefix) {
    int shift = prefix.length();
    return new TextWithSpans(
        prefix + text,
        spans.stream().map(span -> new Span(span.start() + shift, span.end() + shift)).toList());
  }

  /** Number of vectors it is embedded to: one of the text and one of each span. */
  int vectorCount() {
    return 1 + spans.size();
  }
}
