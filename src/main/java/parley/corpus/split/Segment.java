package parley.corpus.split;

import java.util.List;
import java.util.regex.Pattern;
import parley.corpus.model.Block;

/**
 * The smallest unit of a passage: a sentence, or a part of one that is too long.
 *
 * @param block its block
 * @param text its text
 * @param leadingWhitespace white space between it and the previous segment of the block
 * @param isFirstInBlock whether it begins its block
 * @param sources ids of the sources it cites
 * @param wordCount the number of its words
 */
record Segment(
    Block block,
    String text,
    String leadingWhitespace,
    boolean isFirstInBlock,
    List<String> sources,
    int wordCount) {
  // The number an item of an ordered list keeps in its text.
  private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,9}[.)] ");
  private static final String QUOTATION_MARKS = "\"'“”‘’„«»";

  Segment {
    sources = List.copyOf(sources);
  }

  /** The marker to put before it: a dash for an item without a number, else nothing. */
  String marker() {
    boolean isItem = isFirstInBlock && block.kind() == Block.Kind.ITEM;
    return isItem && !LIST_NUMBER.matcher(block.text()).lookingAt() ? "- " : "";
  }

  /** Whether it is quoted without quotation marks of its own, which are then added. */
  boolean isQuoted() {
    return block.kind() == Block.Kind.QUOTE && QUOTATION_MARKS.indexOf(block.text().charAt(0)) < 0;
  }

  /** Whether it leads into a list by a colon. */
  boolean introducesList() {
    return block.kind() == Block.Kind.PARAGRAPH && (text.endsWith(":") || text.endsWith("："));
  }
}
