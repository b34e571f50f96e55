package parley.text;

/** The beginning of a text, short enough for a message. */
public final class Ellipsis {
  private static final int LONGEST = 60;

  private Ellipsis() {}

  /** The text itself, or its first 60 UTF-16 units or so and an ellipsis. */
  public static String of(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
