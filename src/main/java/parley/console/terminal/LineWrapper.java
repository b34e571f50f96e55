package parley.console.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;
import parley.text.Span;

/** Measures text in terminal columns and wraps it. */
final class LineWrapper {
  private LineWrapper() {}

  /** The width of a text in columns; wide characters take two, combining ones none. */
  static int displayWidth(String text) {
    return displayWidth(text, 0, text.length());
  }

  /**
   * Wraps a text at blanks, and words wider than a line between grapheme clusters. Blanks at a
   * break belong to no line.
   */
  static List<Span> wrap(String text, int width) {
    List<Span> lines = new ArrayList<>();
    int start = skipBlanks(text, 0);
    int end = start;
    int columns = 0;
    for (int at = start; at < text.length(); at = skipBlanks(text, end)) {
      int wordEnd = wordEnd(text, at);
      int wordWidth = displayWidth(text, at, wordEnd);
      int gapWidth = at - end;
      if (end > start && columns + gapWidth + wordWidth > width) {
        lines.add(new Span(start, end));
        start = at;
        columns = 0;
        gapWidth = 0;
      }
      if (wordWidth > width) {
        start = breakWord(text, start, wordEnd, width, lines);
        columns = displayWidth(text, start, wordEnd);
      } else {
        columns += gapWidth + wordWidth;
      }
      end = wordEnd;
    }
    if (end > start) {
      lines.add(new Span(start, end));
    }
    return lines;
  }

  /** Adds the full lines of an overlong word and returns the start of its last line. */
  private static int breakWord(String text, int start, int end, int width, List<Span> lines) {
    int lineStart = start;
    int columns = 0;
    int at = start;
    while (at < end) {
      int clusterWidth = WCWidth.wcwidthForGraphemeCluster(text, at);
      if (columns + clusterWidth > width && at > lineStart) {
        lines.add(new Span(lineStart, at));
        lineStart = at;
        columns = 0;
      }
      columns += Math.max(clusterWidth, 0);
      at += WCWidth.charCountForGraphemeCluster(text, at);
    }
    return lineStart;
  }

  private static int displayWidth(String text, int start, int end) {
    int columns = 0;
    int at = start;
    while (at < end) {
      char unit = text.charAt(at);
      boolean isSingleColumn = unit < 0x300 && (at + 1 == end || text.charAt(at + 1) < 0x300);
      columns += isSingleColumn ? 1 : Math.max(WCWidth.wcwidthForGraphemeCluster(text, at), 0);
      at += isSingleColumn ? 1 : WCWidth.charCountForGraphemeCluster(text, at);
    }
    return columns;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int from) {
    int blank = text.indexOf(' ', from);
    return blank < 0 ? text.length() : blank;
  }
}
