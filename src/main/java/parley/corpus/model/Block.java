package parley.corpus.model;

import java.util.List;

/**
 * A paragraph, a list item, a quotation or a row of a table, as plain text.
 *
 * @param kind what it is
 * @param text its text without markup, in one line
 * @param marks the source marks taken out of it, by position
 * @param line its first line in the file, from 1
 * @param asked questions that it helps to answer, as its author foresees them
 */
public record Block(Kind kind, String text, List<Mark> marks, int line, List<String> asked) {
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
    asked = List.copyOf(asked);
  }

  /** One without foreseen questions. */
  public Block(Kind kind, String text, List<Mark> marks, int line) {
    this(kind, text, marks, line, List.of());
  }

  /** The same with these questions. */
  public Block withAsked(List<String> questions) {
    return new Block(kind, text, marks, line, questions);
  }
}
