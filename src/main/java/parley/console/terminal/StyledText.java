package parley.console.terminal;

import java.util.ArrayList;
import java.util.List;
import parley.text.Clean;

/**
 * Text with looks.
 *
 * @param pieces the text in order
 */
public record StyledText(List<Piece> pieces) {
  /** No text. */
  public static final StyledText NONE = new StyledText(List.of());

  /**
   * A stretch of text with one look.
   *
   * @param text without anything that could act on a terminal
   * @param look how it looks
   */
  public record Piece(String text, TextStyle look) {
    public Piece {
      text = Clean.text(text);
    }
  }

  public StyledText {
    pieces = List.copyOf(pieces);
  }

  /** Text without a look. */
  public static StyledText of(String text) {
    return of(text, TextStyle.PLAIN);
  }

  /** Text with one look. */
  public static StyledText of(String text, TextStyle look) {
    return text.isEmpty() ? NONE : new StyledText(List.of(new Piece(text, look)));
  }

  /** This text with more after it. */
  public StyledText plus(StyledText more) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(more.pieces);
    return new StyledText(all);
  }

  /** This text with more after it. */
  public StyledText plus(String more, TextStyle look) {
    return plus(of(more, look));
  }

  /** The text alone. */
  public String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  /** The stretch from {@code start} to {@code end}, in UTF-16 units of the text. */
  public StyledText slice(int start, int end) {
    List<Piece> inside = new ArrayList<>();
    int offset = 0;
    for (Piece piece : pieces) {
      int from = Math.max(start - offset, 0);
      int to = Math.min(end - offset, piece.text().length());
      if (from < to) {
        inside.add(new Piece(piece.text().substring(from, to), piece.look()));
      }
      offset += piece.text().length();
    }
    return new StyledText(inside);
  }

  /** The text as it goes to the terminal. */
  String render(boolean styling) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      out.append(styling ? piece.look().around(piece.text()) : piece.text());
    }
    return out.toString();
  }
}
