package parley.embedding;

import java.util.List;
import parley.text.Span;

/**
 * A text to embed, with the words in it that get a vector of their own.
 *
 * @param spans the words, in order and not overlapping
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

  /** A text without word vectors. */
  public static TextWithSpans of(String text) {
    return new TextWithSpans(text, List.of());
  }

  /** This text with a prefix, the spans shifted. */
  TextWithSpans withPrefix(String prefix) {
    int shift = prefix.length();
    return new TextWithSpans(
        prefix + text,
        spans.stream().map(span -> new Span(span.start() + shift, span.end() + shift)).toList());
  }

  /** How many vectors it gets: its own, and one for each of its words. */
  int vectorCount() {
    return 1 + spans.size();
  }
}
