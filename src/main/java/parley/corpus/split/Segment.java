package parley.corpus.split;

import java.util.List;
import java.util.regex.Pattern;
import parley.corpus.model.Block;

/**
 * What a passage is put together from and never cuts: a sentence, or a part of an endless one.
 *
 * @param block the block it is from
 * @param text its text
 * @param leadingWhitespace what stands between it and the piece before it in the block
 * @param isFirstInBlock whether it begins its block
 * @param sources ids of the sources of what it says
 * @param wordCount how many words it has
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

  /** What is put before it: the sign of an item that has no number. */
  String marker() {
    boolean isItem = isFirstInBlock && block.kind() == Block.Kind.ITEM;
    return isItem && !LIST_NUMBER.matcher(block.text()).lookingAt() ? "- " : "";
  }

  /** Whether quotation marks are put round it. */
  boolean isQuoted() {
    return block.kind() == Block.Kind.QUOTE && QUOTATION_MARKS.indexOf(block.text().charAt(0)) < 0;
  }

  boolean introducesList() {
    return block.kind() == Block.Kind.PARAGRAPH && (text.endsWith(":") || text.endsWith("："));
  }
}
