package parley.console.view;

import java.util.ArrayList;
import java.util.List;
import parley.answer.CitedPassage;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextStyle;
import parley.text.Span;

/**
 * Renders a passage line by line: the answer sentence is highlighted and enclosed in {@code »} and
 * {@code «}, so that it is seen without colour too, and matches are underlined.
 */
final class HighlightedText {
  private final List<StyledText> lines = new ArrayList<>();
  private StyledText line = StyledText.EMPTY;

  private HighlightedText() {}

  /** Formats a snippet of the passage, with an ellipsis where text is omitted. */
  static List<StyledText> format(CitedPassage cited, Span snippet) {
    String text = cited.passage().text();
    HighlightedText result = new HighlightedText();
    if (snippet.start() > 0) {
      result.add("… ", TextStyle.DIM);
    }
    boolean isHighlighted = false;
    TextStyle style = TextStyle.PLAIN;
    int from = snippet.start();
    for (int at = snippet.start(); at <= snippet.end(); at++) {
      boolean inHighlight = at < snippet.end() && cited.isAnswerAt(at);
      boolean inMatch = at < snippet.end() && cited.isMatchAt(at);
      TextStyle nextStyle = styleOf(inHighlight, inMatch);
      if (nextStyle == style && at < snippet.end()) {
        continue;
      }
      if (from < at) {
        result.add(text.substring(from, at), style);
      }
      if (isHighlighted != inHighlight) {
        result.add(inHighlight ? "»" : "«", TextStyle.HIGHLIGHT);
      }
      from = at;
      style = nextStyle;
      isHighlighted = inHighlight;
    }
    if (snippet.end() < text.length()) {
      result.add(" …", TextStyle.DIM);
    }
    result.endLine();
    return result.lines;
  }

  /** Keeps line breaks: list items and table rows have lines of their own. */
  private void add(String text, TextStyle style) {
    String[] parts = text.split("\n", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        endLine();
      }
      line = line.plus(parts[i], style);
    }
  }

  private void endLine() {
    lines.add(line);
    line = StyledText.EMPTY;
  }

  private static TextStyle styleOf(boolean isHighlighted, boolean isMatch) {
    if (isHighlighted) {
      return isMatch ? TextStyle.HIGHLIGHTED_MATCH : TextStyle.HIGHLIGHT;
    }
    return isMatch ? TextStyle.MATCH : TextStyle.PLAIN;
  }
}
