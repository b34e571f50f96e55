package parley.corpus.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import parley.corpus.model.PassageLength;
import parley.text.Span;

/**
 * Groups the segments of a section into passages by dynamic programming: of all groupings within
 * the maximum length it finds the one of lowest {@link SegmentationCost}. See
 * src/docs/decisions/0041-passage-segmentation-by-cost.md.
 */
final class PassageSegmenter {
  // A pair, counted where a quotation begins.
  private static final int QUOTATION_MARKS_LENGTH = 2;

  private final List<Segment> segments;
  private final ListIntros listIntros;

  /** A segmenter for the segments of one section. */
  PassageSegmenter(List<Segment> segments, ListIntros listIntros) {
    this.segments = segments;
    this.listIntros = listIntros;
  }

  /** Ranges of segment indexes, one for each passage, in order. */
  List<Span> segment() {
    int count = segments.size();
    double[] cost = new double[count + 1];
    int[] start = new int[count + 1];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[0] = 0;
    for (int from = 0; from < count; from++) {
      relax(from, cost, start);
    }
    List<Span> spans = new ArrayList<>();
    for (int end = count; end > 0; end = start[end]) {
      spans.add(new Span(start[end], end));
    }
    Collections.reverse(spans);
    return spans;
  }

  private void relax(int from, double[] cost, int[] start) {
    double baseCost = cost[from] + (from == 0 ? 0 : costBefore(from).breakCost());
    int length = listIntros.introToRepeat(from, segments).map(p -> p.text().length() + 1).orElse(0);
    int wordCount = listIntros.introToRepeat(from, segments).map(Segment::wordCount).orElse(0);
    double joinCosts = 0;
    for (int i = from; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (i > from) {
        length += costBefore(i).separator().length();
        joinCosts += costBefore(i).joinCost();
      }
      boolean opensQuotation = segment.isQuoted() && (i == from || segment.isFirstInBlock());
      length += segment.marker().length() + segment.text().length();
      length += opensQuotation ? QUOTATION_MARKS_LENGTH : 0;
      wordCount += segment.wordCount();
      if (length > PassageLength.MAX_CHARACTERS) {
        return;
      }
      double totalCost = baseCost + joinCosts + SegmentationCost.lengthCost(wordCount);
      if (totalCost < cost[i + 1]) {
        cost[i + 1] = totalCost;
        start[i + 1] = from;
      }
    }
  }

  private SegmentationCost costBefore(int index) {
    return SegmentationCost.between(segments.get(index - 1), segments.get(index));
  }
}
