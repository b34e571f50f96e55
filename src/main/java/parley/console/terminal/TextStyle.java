package parley.console.terminal;

/** Text styles, named by purpose, as ANSI SGR codes. */
public enum TextStyle {
  PLAIN(""),
  /** Headings and outcomes. */
  BOLD("1"),
  /** Secondary text. */
  DIM("2"),
  /** The answer sentence. */
  HIGHLIGHT("1;32"),
  /** A query term. */
  MATCH("4"),
  /** A query term in the answer sentence. */
  HIGHLIGHTED_MATCH("1;4;32"),
  WARNING("33"),
  ERROR("31");

  private final String sgrCode;

  TextStyle(String sgrCode) {
    this.sgrCode = sgrCode;
  }

  /** The text enclosed in the escape sequences of this style. */
  String apply(String text) {
    return sgrCode.isEmpty() || text.isEmpty() ? text : "\033[" + sgrCode + "m" + text + "\033[0m";
  }
}
