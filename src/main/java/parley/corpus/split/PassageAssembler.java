package parley.corpus.split;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.text.Span;

/**
 * The text of a passage put together.
 *
 * @param text the text
 * @param sentences where its sentences are; signs of items and quotation marks put in are outside
 * @param sources ids of the sources named, each once
 */
record PassageAssembler(String text, List<Span> sentences, List<String> sources) {

  /** Joins pieces, after the lead-in of their list where it has to be said again. */
  static PassageAssembler of(Optional<Segment> leadIn, List<Segment> pieces) {
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    if (leadIn.isPresent()) {
      append(leadIn.get(), text, sentences, sources);
      text.append('\n');
    }
    for (int i = 0; i < pieces.size(); i++) {
      Segment piece = pieces.get(i);
      boolean opens = piece.isQuoted() && (i == 0 || piece.first());
      boolean closes = piece.isQuoted() && (i + 1 == pieces.size() || pieces.get(i + 1).first());
      text.append(i == 0 ? "" : SegmentationCost.between(pieces.get(i - 1), piece).separator());
      text.append(piece.marker()).append(opens ? "“" : "");
      append(piece, text, sentences, sources);
      text.append(closes ? "”" : "");
    }
    return new PassageAssembler(text.toString(), sentences, List.copyOf(sources));
  }

  private static void append(
      Segment piece, StringBuilder text, List<Span> sentences, Set<String> sources) {
    sentences.add(new Span(text.length(), text.length() + piece.text().length()));
    text.append(piece.text());
    sources.addAll(piece.sources());
  }
}
