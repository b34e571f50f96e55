package parley.bot.message.markdown;

import java.util.Locale;
import java.util.function.UnaryOperator;
import parley.corpus.split.SentenceSplitter;
import parley.text.Span;

/** Truncates text at the end of a sentence or, failing that, of a word. */
public final class Truncator {
  private static final String ELLIPSIS = "…";
  private static final SentenceSplitter SENTENCES = new SentenceSplitter(Locale.ENGLISH);

  private Truncator() {}

  /** Truncates text as a single line, for places without Markdown. */
  public static String truncatePlain(String text, int maxLength) {
    return truncate(MarkdownEscaper.plainLine(text), maxLength);
  }

  /**
   * Escapes text as a single line of at most the given length, never cutting an escape sequence.
   */
  public static String truncateEscaped(String text, int maxLength) {
    return truncateTransformed(
        MarkdownEscaper.plainLine(text), maxLength, MarkdownEscaper::escapeLine);
  }

  /** Like {@link #truncateEscaped}, for the label of a link. */
  static String truncateLinkLabel(String text, int maxLength) {
    return truncateTransformed(
        MarkdownEscaper.plainLine(text), maxLength, MarkdownEscaper::escapeLinkLabel);
  }

  private static String truncateTransformed(
      String text, int maxLength, UnaryOperator<String> transform) {
    int length = maxLength;
    while (true) {
      String result = transform.apply(truncate(text, length));
      if (result.length() <= maxLength || length == 1) {
        return result.length() <= maxLength ? result : ""; // not even one character fits
      }
      length = Math.max(1, length - (result.length() - maxLength));
    }
  }

  /** The text itself if it fits, otherwise its beginning with an ellipsis. */
  public static String truncate(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    int end = 0;
    for (Span sentence : SENTENCES.split(text)) {
      if (sentence.end() + 1 + ELLIPSIS.length() <= maxLength) {
        end = sentence.end();
      }
    }
    if (end >= maxLength / 2) {
      return text.substring(0, end) + " " + ELLIPSIS;
    }
    return text.substring(0, lastWordEnd(text, maxLength - ELLIPSIS.length())) + ELLIPSIS;
  }

  /** End of the last whole word that fits; inside a word where the last space is too far back. */
  public static int lastWordEnd(String text, int maxLength) {
    int end = Math.max(0, Math.min(maxLength, text.length()));
    if (end < text.length()) {
      int space = text.lastIndexOf(' ', end);
      if (space >= end / 2 && space > 0) {
        end = space;
      } else if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
    }
    return end;
  }
}
