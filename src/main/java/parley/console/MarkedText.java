package parley.console;

import java.util.ArrayList;
import java.util.List;
import parley.answer.CitedPassage;
import parley.console.page.Look;
import parley.console.page.Styled;
import parley.corpus.Span;

/**
 * The words of a passage with the sentence that answers set off by {@code »} and {@code «}, which
 * needs no colour to be seen, and the words of the question underlined.
 */
final class MarkedText {
  private MarkedText() {}

  /** The words inside {@code shown}; dots stand for what is left out around it. */
  static Styled of(CitedPassage cited, Span shown) {
    String text = cited.passage().text();
    List<Styled.Piece> pieces = new ArrayList<>();
    if (shown.start() > 0) {
      pieces.add(new Styled.Piece("… ", Look.QUIET));
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
        pieces.add(new Styled.Piece(text.substring(from, at), look));
      }
      if (marked != inMark) {
        pieces.add(new Styled.Piece(inMark ? "»" : "«", Look.MARKED));
      }
      from = at;
      look = next;
      marked = inMark;
    }
    if (shown.end() < text.length()) {
      pieces.add(new Styled.Piece(" …", Look.QUIET));
    }
    return new Styled(pieces);
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
