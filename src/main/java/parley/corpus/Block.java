package parley.corpus;

import java.util.List;

/**
 * A paragraph, a list item, a quotation or a row of a table, as plain text.
 *
 * @param kind what it is
 * @param text its text without markup, in one line
 * @param marks the source marks taken out of it, by position
 * @param line its first line in the file, from 1
 */
public record Block(Kind kind, String text, List<Mark> marks, int line) {
  /** What a block is. */
  public enum Kind {
    PARAGRAPH,
    ITEM,
    QUOTE,
    ROW
  }

  /**
   * A source mark.
   *
   * @param offset where it stood in the text, in UTF-16 units
   * @param source the id of the source it names
   */
  public record Mark(int offset, String source) {}

  public Block {
    marks = List.copyOf(marks);
  }
}
