package parley.bot.message;

import java.util.Locale;
import java.util.function.UnaryOperator;
import parley.corpus.split.SentenceSplitter;
import parley.text.Span;

/** Cuts texts to a length: at the end of a sentence, else of a word. */
public final class Truncator {
  private static final String MORE = "…";
  private static final SentenceSplitter SENTENCES = new SentenceSplitter(Locale.ENGLISH);

  private Truncator() {}

  /** At most so long in one line, for places where Discord knows no Markdown. */
  public static String plain(String text, int most) {
    return cut(MarkdownEscaper.plain(text), most);
  }

  /** Escaped in one line and then at most so long; no escape is cut in two. */
  public static String line(String text, int most) {
    return made(MarkdownEscaper.plain(text), most, MarkdownEscaper::line);
  }

  /** As {@link #line}, for the visible part of a link. */
  static String label(String text, int most) {
    return made(MarkdownEscaper.plain(text), most, MarkdownEscaper::label);
  }

  private static String made(String text, int most, UnaryOperator<String> made) {
    int length = most;
    while (true) {
      String shown = made.apply(cut(text, length));
      if (shown.length() <= most) {
        return shown;
      }
      length = Math.max(1, length - (shown.length() - most));
    }
  }

  /** The text itself where it fits, else its beginning with an ellipsis. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = 0;
    for (Span sentence : SENTENCES.split(text)) {
      if (sentence.end() + 1 + MORE.length() <= most) {
        end = sentence.end();
      }
    }
    if (end >= most / 2) {
      return text.substring(0, end) + " " + MORE;
    }
    return text.substring(0, wordEnd(text, most - MORE.length())) + MORE;
  }

  /** Where the last whole word ends that fits; in the middle of one where it would be a waste. */
  static int wordEnd(String text, int most) {
    int end = Math.max(0, Math.min(most, text.length()));
    if (end < text.length()) {
      int blank = text.lastIndexOf(' ', end);
      if (blank >= end / 2 && blank > 0) {
        end = blank;
      } else if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
    }
    return end;
  }
}
