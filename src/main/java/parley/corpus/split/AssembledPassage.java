package parley.corpus.split;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.text.Span;

/**
 * The text of a passage, assembled from segments.
 *
 * @param text the text
 * @param sentences spans of its sentences, without added item markers and quotation marks
 * @param sources ids of the sources cited, each once
 */
record AssembledPassage(String text, List<Span> sentences, List<String> sources) {

  /** Joins segments, after the introduction of their list if it has to be repeated. */
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
