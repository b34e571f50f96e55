package parley.text;

/** Truncates text quoted in a message. */
public final class Ellipsis {
  private static final int MAX_LENGTH = 60;

  private Ellipsis() {}

  /** The text, cut after 60 UTF-16 units with an ellipsis; never inside a surrogate pair. */
  public static String truncate(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return text.substring(0, end) + "…";
  }
}
