package parley.corpus;

/**
 * A heading, paragraph, item or quotation of a plain text.
 *
 * @param kind what it is
 * @param level of a heading, from 1; 0 for text
 * @param text its lines joined
 * @param line the first of its lines, from 1
 * @param lines how many lines it has
 */
record PlainPart(Block.Kind kind, int level, String text, int line, int lines) {

  static PlainPart heading(int level, String text, int line) {
    return new PlainPart(Block.Kind.PARAGRAPH, level, text, line, 1);
  }

  static PlainPart text(Block.Kind kind, String text, int line) {
    return new PlainPart(kind, 0, text, line, 1);
  }

  boolean isHeading() {
    return level > 0;
  }

  boolean isText(Block.Kind wanted) {
    return level == 0 && kind == wanted;
  }

  /** A text with one more line; a word parted by a hyphen at the line's end is put together. */
  PlainPart with(String more) {
    boolean parted =
        text.length() > 1
            && text.endsWith("-")
            && Character.isLetter(text.charAt(text.length() - 2))
            && Character.isLowerCase(more.codePointAt(0));
    return new PlainPart(kind, level, text + (parted ? "" : " ") + more, line, lines + 1);
  }
}
