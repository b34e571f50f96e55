package parley.corpus.split;

import parley.corpus.model.Block;
import parley.corpus.model.PassageLength;

/**
 * The costs at the boundary of two segments. The unit is the cost of a passage of the shortest or
 * longest target length. See src/docs/decisions/0041-passage-segmentation-by-cost.md.
 *
 * @param separator the text between them if they are in one passage
 * @param breakCost cost of beginning a new passage here
 * @param joinCost cost of continuing the passage
 */
record SegmentationCost(String separator, double breakCost, double joinCost) {
  private static final double BREAK_IN_PARAGRAPH = 1;
  private static final double BREAK_IN_ITEM = 2;
  private static final double BREAK_BETWEEN_ITEMS = 1;
  private static final double BREAK_AFTER_LIST_INTRO = 100;
  private static final double JOIN_PARAGRAPHS = 2.5;

  private static final double OPTIMAL_WORDS =
      (PassageLength.MIN_WORDS + PassageLength.MAX_WORDS) / 2.0;
  private static final double COST_PER_WORD_OUTSIDE = 0.4;

  /** The costs between two neighbours of a section. */
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

  /**
   * The cost of a passage length: 0 at the optimum, 1 at the ends of the target, then rising
   * steeply.
   */
  static double lengthCost(int wordCount) {
    double deviation = (wordCount - OPTIMAL_WORDS) / (PassageLength.MAX_WORDS - OPTIMAL_WORDS);
    int wordsOutside =
        Math.max(
            0, Math.max(PassageLength.MIN_WORDS - wordCount, wordCount - PassageLength.MAX_WORDS));
    return Math.min(1, deviation * deviation) + COST_PER_WORD_OUTSIDE * wordsOutside;
  }
}
