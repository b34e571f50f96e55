package parley.corpus.split;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.corpus.model.Block;
import parley.corpus.model.Passage;
import parley.corpus.model.Section;
import parley.text.Span;
import parley.text.WordCounter;

/** Breaks the blocks of a section into pieces. */
final class Segments {
  // Leaves room for the sign of an item or a pair of quotation marks.
  private static final int LONGEST = Passage.MAX_LENGTH - 2;

  private Segments() {}

  static List<Segment> of(Section section, SentenceSplitter sentences) {
    List<Segment> pieces = new ArrayList<>();
    for (Block block : section.blocks()) {
      addAll(block, sentences.of(block.text()), pieces);
    }
    return pieces;
  }

  private static void addAll(Block block, List<Span> sentences, List<Segment> pieces) {
    List<List<String>> sources = sources(block, sentences);
    int end = -1;
    for (int i = 0; i < sentences.size(); i++) {
      for (Span part : LongSentenceSplitter.cut(block.text(), sentences.get(i), LONGEST)) {
        String text = part.of(block.text());
        String gap = end < 0 ? "" : block.text().substring(end, part.start());
        pieces.add(new Segment(block, text, gap, end < 0, sources.get(i), WordCounter.count(text)));
        end = part.end();
      }
    }
  }

  /** A mark covers the sentence it stands behind, and those before it that have none. */
  private static List<List<String>> sources(Block block, List<Span> sentences) {
    List<List<String>> own = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      int from = i == 0 ? -1 : sentences.get(i).start();
      int to = i + 1 < sentences.size() ? sentences.get(i + 1).start() : Integer.MAX_VALUE;
      Set<String> ids = new LinkedHashSet<>();
      for (Block.Mark mark : block.marks()) {
        if (mark.offset() > from && mark.offset() <= to) {
          ids.add(mark.source());
        }
      }
      own.add(List.copyOf(ids));
    }
    for (int i = own.size() - 2; i >= 0; i--) {
      if (own.get(i).isEmpty()) {
        own.set(i, own.get(i + 1));
      }
    }
    return own;
  }
}
