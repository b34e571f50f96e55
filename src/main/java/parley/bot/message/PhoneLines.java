package parley.bot.message;

/**
 * Counts the lines that a message takes on a phone: its texts wrapped at word ends, blank lines
 * included, and one line for each row of components. See
 * src/docs/decisions/0105-answers-for-a-phone.md.
 */
public final class PhoneLines {
  /** Characters in a line of a phone. */
  static final int COLUMNS = 40;

  private PhoneLines() {}

  /** The number of lines. */
  public static int count(Message message) {
    return ReadingOrder.texts(message).stream().mapToInt(PhoneLines::wrappedLines).sum()
        + message.rows().size();
  }

  /** Lines of one line of text, at least one; a word longer than a line is broken. */
  static int wrappedLines(String text) {
    int lines = 1;
    int column = 0;
    for (String word : text.strip().split("\\s+", -1)) {
      int length = word.codePointCount(0, word.length());
      int gap = column == 0 ? 0 : 1;
      if (column + gap + length > COLUMNS && column > 0) {
        lines++;
        column = 0;
        gap = 0;
      }
      column += gap + length;
      while (column > COLUMNS) {
        lines++;
        column -= COLUMNS;
      }
    }
    return lines;
  }
}
