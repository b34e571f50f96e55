package parley.console.terminal;

/** How a piece of text looks where the terminal can style it. */
public enum TextStyle {
  PLAIN(""),
  /** What a reader looks for first. */
  BOLD("1"),
  /** What a reader may skip. */
  DIM("2"),
  /** The sentence that answers. */
  HIGHLIGHT("1;32"),
  /** A word of the question. */
  MATCH("4"),
  /** A word of the question in the sentence that answers. */
  HIGHLIGHTED_MATCH("1;4;32"),
  WARNING("33"),
  ERROR("31");

  private final String sgrCode;

  TextStyle(String sgrCode) {
    this.sgrCode = sgrCode;
  }

  /** The text with the escape sequences of this look around it. */
  String apply(String text) {
    return sgrCode.isEmpty() || text.isEmpty() ? text : "\033[" + sgrCode + "m" + text + "\033[0m";
  }
}
