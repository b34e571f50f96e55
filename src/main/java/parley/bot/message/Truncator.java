package parley.bot.message;

import java.util.Locale;
import java.util.function.UnaryOperator;
import parley.corpus.split.SentenceSplitter;
import parley.text.Span;

/** Cuts texts to a length: at the end of a sentence, else of a word. */
public final class Truncator {
  private static final String ELLIPSIS = "…";
  private static final SentenceSplitter SENTENCES = new SentenceSplitter(Locale.ENGLISH);

  private Truncator() {}

  /** At most so long in one line, for places where Discord knows no Markdown. */
  public static String truncatePlain(String text, int maxLength) {
    return truncate(MarkdownEscaper.plainLine(text), maxLength);
  }

  /** Escaped in one line and then at most so long; no escape is cut in two. */
  public static String truncateEscaped(String text, int maxLength) {
    return truncateTransformed(
        MarkdownEscaper.plainLine(text), maxLength, MarkdownEscaper::escapeLine);
  }

  /** As {@link #truncateEscaped}, for the visible part of a link. */
  static String truncateLinkLabel(String text, int maxLength) {
    return truncateTransformed(
        MarkdownEscaper.plainLine(text), maxLength, MarkdownEscaper::escapeLinkLabel);
  }

  private static String truncateTransformed(
      String text, int maxLength, UnaryOperator<String> transform) {
    int length = maxLength;
    while (true) {
      String result = transform.apply(truncate(text, length));
      if (result.length() <= maxLength) {
        return result;
      }
      length = Math.max(1, length - (result.length() - maxLength));
    }
  }

  /** The text itself where it fits, else its beginning with an ellipsis. */
  static String truncate(String text, int maxLength) {
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

  /** Where the last whole word ends that fits; in the middle of one where it would be a waste. */
  static int lastWordEnd(String text, int maxLength) {
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
