package parley.corpus.model;

import java.util.List;

/**
 * A paragraph, list item, quotation or table row, as plain text.
 *
 * @param kind what it is
 * @param text without markup, on one line
 * @param citationMarks the citation marks removed from the text, by position
 * @param line its first line in the file, from 1
 * @param faqQuestions questions it helps to answer, written down by its author
 */
public record Block(
    Kind kind, String text, List<CitationMark> citationMarks, int line, List<String> faqQuestions) {
  /** The kinds of blocks. */
  public enum Kind {
    PARAGRAPH,
    ITEM,
    QUOTE,
    ROW
  }

  /**
   * A citation mark, {@code [^S26]} in the file.
   *
   * @param offset its position in the text, in UTF-16 units
   * @param sourceId id of the source it names
   */
  public record CitationMark(int offset, String sourceId) {}

  public Block {
    citationMarks = List.copyOf(citationMarks);
    faqQuestions = List.copyOf(faqQuestions);
  }

  /** A block without FAQ questions. */
  public Block(Kind kind, String text, List<CitationMark> citationMarks, int line) {
    this(kind, text, citationMarks, line, List.of());
  }

  /** A copy with these FAQ questions. */
  public Block withFaqQuestions(List<String> questions) {
    return new Block(kind, text, citationMarks, line, questions);
  }
}
