package parley.corpus.split;

import parley.corpus.model.Block;

/**
 * Where two pieces meet.
 *
 * @param separator what stands between them in one passage
 * @param breakCost price of beginning a new passage here
 * @param joinCost price of going on
 */
record SegmentationCost(String separator, double breakCost, double joinCost) {
  // Prices are in units of the price of a passage of 40 or of 150 words (see PassageLength).
  private static final double BREAK_IN_PARAGRAPH = 1;
  private static final double BREAK_IN_ITEM = 2;
  private static final double BREAK_BETWEEN_ITEMS = 1;
  private static final double BREAK_AFTER_LIST_INTRO = 100;
  private static final double JOIN_PARAGRAPHS = 2.5;

  static SegmentationCost between(Segment left, Segment right) {
    Block.Kind kind = right.block().kind();
    if (!right.isFirstInBlock()) {
      return new SegmentationCost(
          right.leadingWhitespace(),
          kind == Block.Kind.PARAGRAPH ? BREAK_IN_PARAGRAPH : BREAK_IN_ITEM,
          0);
    }
    if (kind != Block.Kind.PARAGRAPH && left.block().kind() == kind) {
      return new SegmentationCost("\n", BREAK_BETWEEN_ITEMS, 0);
    }
    if (kind != Block.Kind.PARAGRAPH && left.introducesList()) {
      return new SegmentationCost("\n", BREAK_AFTER_LIST_INTRO, 0);
    }
    return new SegmentationCost("\n\n", 0, JOIN_PARAGRAPHS);
  }
}
