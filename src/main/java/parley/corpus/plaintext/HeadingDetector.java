package parley.corpus.plaintext;

import java.util.ArrayList;
import java.util.List;
import parley.corpus.model.Block;
import parley.corpus.plaintext.TextBlocks.TextBlock;

/** Detects headings without markup: short lines with blank lines around them. */
final class HeadingDetector {
  // Deeper than every heading with markup.
  private static final int UNMARKED_LEVEL = 7;

  private HeadingDetector() {}

  /** The same blocks with headings detected; a line that no text follows stays text. */
  static List<TextBlock> detect(List<TextBlock> blocks) {
    List<TextBlock> detected = new ArrayList<>();
    for (int i = 0; i < blocks.size(); ) {
      int end = i;
      while (end < blocks.size() && mayBeHeading(blocks, end)) {
        end++;
      }
      boolean textFollows = end < blocks.size() && !blocks.get(end).isHeading();
      addRun(blocks.subList(i, end), textFollows, detected);
      if (end < blocks.size()) {
        detected.add(blocks.get(end));
      }
      i = end + 1;
    }
    return List.copyOf(detected);
  }

  // One candidate is a heading, two are a heading and its first subheading, more are a list.
  private static void addRun(List<TextBlock> run, boolean textFollows, List<TextBlock> detected) {
    for (int i = 0; i < run.size(); i++) {
      TextBlock block = run.get(i);
      int fromEnd = run.size() - i;
      boolean isHeading = textFollows && (fromEnd == 1 || run.size() == 2);
      int level = UNMARKED_LEVEL + (run.size() == 2 ? i : 0);
      detected.add(isHeading ? TextBlock.heading(level, block.text(), block.line()) : block);
    }
  }

  private static boolean mayBeHeading(List<TextBlock> blocks, int at) {
    TextBlock block = blocks.get(at);
    if (block.isHeading()
        || block.lineCount() > 1
        || !new TextLine(block.text(), block.line()).looksLikeHeading()) {
      return false;
    }
    return block.isTextOfKind(Block.Kind.PARAGRAPH)
        || (block.isTextOfKind(Block.Kind.ITEM) && isNumbered(block) && standsAlone(blocks, at));
  }

  private static boolean isNumbered(TextBlock block) {
    return Character.isDigit(block.text().charAt(0));
  }

  private static boolean standsAlone(List<TextBlock> blocks, int at) {
    boolean first = at == 0 || !blocks.get(at - 1).isTextOfKind(Block.Kind.ITEM);
    boolean paragraphFollows =
        at + 1 < blocks.size() && blocks.get(at + 1).isTextOfKind(Block.Kind.PARAGRAPH);
    return first && paragraphFollows;
  }
}
