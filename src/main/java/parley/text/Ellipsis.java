package parley.text;

/** The beginning of a text, short enough for a message. */
public final class Ellipsis {
  private static final int MAX_LENGTH = 60;

  private Ellipsis() {}

  /** The text itself, or its first 60 UTF-16 units or so and an ellipsis. */
  public static String truncate(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return text.substring(0, end) + "…";
  }
}
