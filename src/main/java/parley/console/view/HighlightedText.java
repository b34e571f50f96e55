package parley.console.view;

import java.util.ArrayList;
import java.util.List;
import parley.answer.CitedPassage;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextStyle;
import parley.text.Span;

/**
 * The words of a passage, line by line, with the sentence that answers set off by {@code »} and
 * {@code «}, which needs no colour to be seen, and the words of the question underlined.
 */
final class HighlightedText {
  private final List<StyledText> lines = new ArrayList<>();
  private StyledText line = StyledText.NONE;

  private HighlightedText() {}

  /** The words inside {@code shown}; dots stand for what is left out around it. */
  static List<StyledText> of(CitedPassage cited, Span shown) {
    String text = cited.passage().text();
    HighlightedText all = new HighlightedText();
    if (shown.start() > 0) {
      all.add("… ", TextStyle.QUIET);
    }
    boolean marked = false;
    TextStyle look = TextStyle.PLAIN;
    int from = shown.start();
    for (int at = shown.start(); at <= shown.end(); at++) {
      boolean inMark = at < shown.end() && covers(cited.answerSentences(), at);
      boolean inMatch = at < shown.end() && covers(cited.matches(), at);
      TextStyle next = look(inMark, inMatch);
      if (next == look && at < shown.end()) {
        continue;
      }
      if (from < at) {
        all.add(text.substring(from, at), look);
      }
      if (marked != inMark) {
        all.add(inMark ? "»" : "«", TextStyle.MARKED);
      }
      from = at;
      look = next;
      marked = inMark;
    }
    if (shown.end() < text.length()) {
      all.add(" …", TextStyle.QUIET);
    }
    all.endLine();
    return all.lines;
  }

  /** Items of lists and rows of tables have lines of their own. */
  private void add(String text, TextStyle look) {
    String[] parts = text.split("\n", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        endLine();
      }
      line = line.plus(parts[i], look);
    }
  }

  private void endLine() {
    lines.add(line);
    line = StyledText.NONE;
  }

  private static TextStyle look(boolean marked, boolean matched) {
    if (marked) {
      return matched ? TextStyle.MARKED_MATCHED : TextStyle.MARKED;
    }
    return matched ? TextStyle.MATCHED : TextStyle.PLAIN;
  }

  private static boolean covers(List<Span> spans, int at) {
    return spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
  }
}
