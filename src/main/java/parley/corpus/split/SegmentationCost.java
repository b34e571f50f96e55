package parley.corpus.split;

import parley.corpus.model.Block;

/**
 * Where two pieces meet.
 *
 * @param separator what stands between them in one passage
 * @param cut price of beginning a new passage here
 * @param join price of going on
 */
record SegmentationCost(String separator, double cut, double join) {
  // Prices are in units of the price of a passage of 40 or of 150 words (see PassageLength).
  private static final double IN_PARAGRAPH = 1;
  private static final double IN_ITEM = 2;
  private static final double BETWEEN_ITEMS = 1;
  private static final double AFTER_LEAD_IN = 100;
  private static final double PARAGRAPHS_TOGETHER = 2.5;

  static SegmentationCost between(Segment left, Segment right) {
    Block.Kind kind = right.block().kind();
    if (!right.first()) {
      return new SegmentationCost(
          right.gap(), kind == Block.Kind.PARAGRAPH ? IN_PARAGRAPH : IN_ITEM, 0);
    }
    if (kind != Block.Kind.PARAGRAPH && left.block().kind() == kind) {
      return new SegmentationCost("\n", BETWEEN_ITEMS, 0);
    }
    if (kind != Block.Kind.PARAGRAPH && left.isLeadIn()) {
      return new SegmentationCost("\n", AFTER_LEAD_IN, 0);
    }
    return new SegmentationCost("\n\n", 0, PARAGRAPHS_TOGETHER);
  }
}
