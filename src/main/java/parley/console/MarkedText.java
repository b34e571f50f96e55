package parley.console;

import java.util.ArrayList;
import java.util.List;
import parley.answer.CitedPassage;
import parley.console.page.Look;
import parley.console.page.Styled;
import parley.text.Span;

/**
 * The words of a passage, line by line, with the sentence that answers set off by {@code »} and
 * {@code «}, which needs no colour to be seen, and the words of the question underlined.
 */
final class MarkedText {
  private final List<Styled> lines = new ArrayList<>();
  private Styled line = Styled.NONE;

  private MarkedText() {}

  /** The words inside {@code shown}; dots stand for what is left out around it. */
  static List<Styled> of(CitedPassage cited, Span shown) {
    String text = cited.passage().text();
    MarkedText all = new MarkedText();
    if (shown.start() > 0) {
      all.add("… ", Look.QUIET);
    }
    boolean marked = false;
    Look look = Look.PLAIN;
    int from = shown.start();
    for (int at = shown.start(); at <= shown.end(); at++) {
      boolean inMark = at < shown.end() && covers(cited.marked(), at);
      boolean inMatch = at < shown.end() && covers(cited.matches(), at);
      Look next = look(inMark, inMatch);
      if (next == look && at < shown.end()) {
        continue;
      }
      if (from < at) {
        all.add(text.substring(from, at), look);
      }
      if (marked != inMark) {
        all.add(inMark ? "»" : "«", Look.MARKED);
      }
      from = at;
      look = next;
      marked = inMark;
    }
    if (shown.end() < text.length()) {
      all.add(" …", Look.QUIET);
    }
    all.endLine();
    return all.lines;
  }

  /** Items of lists and rows of tables have lines of their own. */
  private void add(String text, Look look) {
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
    line = Styled.NONE;
  }

  private static Look look(boolean marked, boolean matched) {
    if (marked) {
      return matched ? Look.MARKED_MATCHED : Look.MARKED;
    }
    return matched ? Look.MATCHED : Look.PLAIN;
  }

  private static boolean covers(List<Span> spans, int at) {
    return spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
  }
}
