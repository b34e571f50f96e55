package parley.console.terminal;

/** How a piece of text looks where the terminal can style it. */
public enum TextStyle {
  PLAIN(""),
  /** What a reader looks for first. */
  STRONG("1"),
  /** What a reader may skip. */
  QUIET("2"),
  /** The sentence that answers. */
  MARKED("1;32"),
  /** A word of the question. */
  MATCHED("4"),
  /** A word of the question in the sentence that answers. */
  MARKED_MATCHED("1;4;32"),
  NOTICE("33"),
  WRONG("31");

  private final String code;

  TextStyle(String code) {
    this.code = code;
  }

  /** The text with the escape sequences of this look around it. */
  String around(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
  }
}
