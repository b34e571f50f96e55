package parley.corpus.model;

import java.util.List;

/**
 * A paragraph, a list item, a quotation or a row of a table, as plain text.
 *
 * @param kind what it is
 * @param text its text without markup, in one line
 * @param citationMarks the source marks taken out of it, by position
 * @param line its first line in the file, from 1
 * @param faqQuestions questions that it helps to answer, as its author foresees them
 */
public record Block(
    Kind kind, String text, List<CitationMark> citationMarks, int line, List<String> faqQuestions) {
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
  public record CitationMark(int offset, String source) {}

  public Block {
    citationMarks = List.copyOf(citationMarks);
    faqQuestions = List.copyOf(faqQuestions);
  }

  /** One without foreseen questions. */
  public Block(Kind kind, String text, List<CitationMark> citationMarks, int line) {
    this(kind, text, citationMarks, line, List.of());
  }

  /** The same with these questions. */
  public Block withFaqQuestions(List<String> questions) {
    return new Block(kind, text, citationMarks, line, questions);
  }
}
