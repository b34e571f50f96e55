package parley.corpus.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import parley.corpus.model.Passage;
import parley.text.Span;

/**
 * Finds where to cut a row of pieces into passages: of all ways that keep within the longest text,
 * the one with the lowest price.
 */
final class PassageSegmenter {
  // A pair of quotation marks, counted wherever a quotation begins.
  private static final int QUOTATION_MARKS = 2;

  private final List<Segment> pieces;
  private final ListIntros leadIns;

  PassageSegmenter(List<Segment> pieces, ListIntros leadIns) {
    this.pieces = pieces;
    this.leadIns = leadIns;
  }

  /** Stretches of the row, by index, one for each passage. */
  List<Span> passages() {
    int count = pieces.size();
    double[] price = new double[count + 1];
    int[] begin = new int[count + 1];
    Arrays.fill(price, Double.POSITIVE_INFINITY);
    price[0] = 0;
    for (int from = 0; from < count; from++) {
      extend(from, price, begin);
    }
    List<Span> spans = new ArrayList<>();
    for (int end = count; end > 0; end = begin[end]) {
      spans.add(new Span(begin[end], end));
    }
    Collections.reverse(spans);
    return spans;
  }

  private void extend(int from, double[] price, int[] begin) {
    double base = price[from] + (from == 0 ? 0 : joint(from).cut());
    int length = leadIns.repeatedAt(from, pieces).map(p -> p.text().length() + 1).orElse(0);
    int words = leadIns.repeatedAt(from, pieces).map(Segment::words).orElse(0);
    double joins = 0;
    for (int i = from; i < pieces.size(); i++) {
      Segment piece = pieces.get(i);
      if (i > from) {
        length += joint(i).separator().length();
        joins += joint(i).join();
      }
      boolean opensQuotation = piece.isQuoted() && (i == from || piece.first());
      length += piece.marker().length() + piece.text().length();
      length += opensQuotation ? QUOTATION_MARKS : 0;
      words += piece.words();
      if (length > Passage.MAX_LENGTH) {
        return;
      }
      double total = base + joins + PassageLength.price(words);
      if (total < price[i + 1]) {
        price[i + 1] = total;
        begin[i + 1] = from;
      }
    }
  }

  private SegmentationCost joint(int at) {
    return SegmentationCost.between(pieces.get(at - 1), pieces.get(at));
  }
}
