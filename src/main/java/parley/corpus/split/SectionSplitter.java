package parley.corpus.split;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.corpus.model.Block;
import parley.corpus.model.PassageLength;
import parley.corpus.model.Section;
import parley.text.Span;
import parley.text.WordCounter;

/** Splits the blocks of a section into segments. */
final class SectionSplitter {
  // Leaves space for an item marker or a pair of quotation marks.
  private static final int MAX_SEGMENT_LENGTH = PassageLength.MAX_CHARACTERS - 2;

  private SectionSplitter() {}

  /** The segments of a section in order. */
  static List<Segment> split(Section section, SentenceSplitter sentenceSplitter) {
    List<Segment> segments = new ArrayList<>();
    for (Block block : section.blocks()) {
      addSegments(block, sentenceSplitter.split(block.text()), segments);
    }
    return segments;
  }

  private static void addSegments(Block block, List<Span> sentences, List<Segment> segments) {
    List<List<String>> sources = sourcesBySentence(block, sentences);
    int end = -1;
    for (int i = 0; i < sentences.size(); i++) {
      for (Span part :
          LongSentenceSplitter.split(block.text(), sentences.get(i), MAX_SEGMENT_LENGTH)) {
        String text = part.substring(block.text());
        String leadingWhitespace = end < 0 ? "" : block.text().substring(end, part.start());
        segments.add(
            new Segment(
                block, text, leadingWhitespace, end < 0, sources.get(i), WordCounter.count(text)));
        end = part.end();
      }
    }
  }

  /** A citation mark covers the sentence before it and preceding sentences without marks. */
  private static List<List<String>> sourcesBySentence(Block block, List<Span> sentences) {
    List<List<String>> bySentence = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      int from = i == 0 ? -1 : sentences.get(i).start();
      int to = i + 1 < sentences.size() ? sentences.get(i + 1).start() : Integer.MAX_VALUE;
      Set<String> ids = new LinkedHashSet<>();
      for (Block.CitationMark mark : block.citationMarks()) {
        if (mark.offset() > from && mark.offset() <= to) {
          ids.add(mark.sourceId());
        }
      }
      bySentence.add(List.copyOf(ids));
    }
    for (int i = bySentence.size() - 2; i >= 0; i--) {
      if (bySentence.get(i).isEmpty()) {
        bySentence.set(i, bySentence.get(i + 1));
      }
    }
    return bySentence;
  }
}
