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
record AssembledPassage(String text, List<Span> sentences, List<String> sources) {

  /** Joins pieces, after the lead-in of their list where it has to be said again. */
  static AssembledPassage assemble(Optional<Segment> listIntro, List<Segment> segments) {
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    if (listIntro.isPresent()) {
      append(listIntro.get(), text, sentences, sources);
      text.append('\n');
    }
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      boolean opensQuotation = segment.isQuoted() && (i == 0 || segment.isFirstInBlock());
      boolean closesQuotation =
          segment.isQuoted() && (i + 1 == segments.size() || segments.get(i + 1).isFirstInBlock());
      text.append(i == 0 ? "" : SegmentationCost.between(segments.get(i - 1), segment).separator());
      text.append(segment.marker()).append(opensQuotation ? "“" : "");
      append(segment, text, sentences, sources);
      text.append(closesQuotation ? "”" : "");
    }
    return new AssembledPassage(text.toString(), sentences, List.copyOf(sources));
  }

  private static void append(
      Segment segment, StringBuilder text, List<Span> sentences, Set<String> sources) {
    sentences.add(new Span(text.length(), text.length() + segment.text().length()));
    text.append(segment.text());
    sources.addAll(segment.sources());
  }
}
