package parley.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import parley.text.Span;

/** Shortens a passage to an excerpt: whole sentences around the answer. */
public final class SnippetExtractor {
  /** Length of a snippet where space is short, in UTF-16 units. */
  public static final int MAX_SNIPPET_LENGTH = 320;

  private SnippetExtractor() {}

  /** The span of the whole passage. */
  public static Span wholePassage(CitedPassage cited) {
    return new Span(0, cited.passage().text().length());
  }

  /**
   * The span of the answer sentences and of as many sentences after and before them as fit, or of
   * the first sentences if none is highlighted.
   *
   * @param maxLength length in UTF-16 units; exceeded only by the answer sentences themselves
   */
  public static Span extract(CitedPassage cited, int maxLength) {
    List<Span> sentences = cited.passage().sentences();
    if (sentences.isEmpty() || cited.passage().text().length() <= maxLength) {
      return wholePassage(cited);
    }
    int first = 0;
    int last = 0;
    if (!cited.answerSentences().isEmpty()) {
      int answerStart = cited.answerSentences().stream().mapToInt(Span::start).min().getAsInt();
      int answerEnd = cited.answerSentences().stream().mapToInt(Span::end).max().getAsInt();
      while (first + 1 < sentences.size() && sentences.get(first).end() <= answerStart) {
        first++;
      }
      last = first;
      while (last + 1 < sentences.size() && sentences.get(last).end() < answerEnd) {
        last++;
      }
    }
    while (last + 1 < sentences.size() && fits(sentences, first, last + 1, maxLength)) {
      last++;
    }
    while (first > 0 && fits(sentences, first - 1, last, maxLength)) {
      first--;
    }
    return new Span(sentences.get(first).start(), sentences.get(last).end());
  }

  /**
   * The spans to show where every line counts: the answer sentences, then as many sentences
   * between, after and before them as fit. Only whole sentences are left out.
   *
   * @param maxLength length in UTF-16 units; exceeded only by the answer sentences themselves
   */
  public static List<Span> extractParts(CitedPassage cited, int maxLength) {
    List<Span> sentences = cited.passage().sentences();
    if (sentences.isEmpty() || cited.passage().text().length() <= maxLength) {
      return List.of(wholePassage(cited));
    }
    BitSet shown = new BitSet(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      if (cited.isAnswerAt(sentences.get(i).start())) {
        shown.set(i);
      }
    }
    if (shown.isEmpty()) {
      shown.set(0);
    }
    int remaining = maxLength - shown.stream().map(i -> sentences.get(i).length()).sum();
    int last = shown.length() - 1;
    for (int i = shown.nextSetBit(0); i < last; i++) {
      remaining = addIfItFits(sentences, i, shown, remaining);
    }
    for (int i = last + 1; i < sentences.size() && shown.get(i - 1); i++) {
      remaining = addIfItFits(sentences, i, shown, remaining);
    }
    for (int i = shown.nextSetBit(0) - 1; i >= 0 && shown.get(i + 1); i--) {
      remaining = addIfItFits(sentences, i, shown, remaining);
    }
    return runs(sentences, shown);
  }

  private static int addIfItFits(List<Span> sentences, int index, BitSet shown, int remaining) {
    int length = sentences.get(index).length();
    if (shown.get(index) || length > remaining) {
      return remaining;
    }
    shown.set(index);
    return remaining - length;
  }

  /** One span for all sentences shown that follow each other. */
  private static List<Span> runs(List<Span> sentences, BitSet shown) {
    List<Span> runs = new ArrayList<>();
    for (int first = shown.nextSetBit(0); first >= 0; ) {
      int end = shown.nextClearBit(first);
      runs.add(new Span(sentences.get(first).start(), sentences.get(end - 1).end()));
      first = shown.nextSetBit(end);
    }
    return runs;
  }

  private static boolean fits(List<Span> sentences, int first, int last, int maxLength) {
    return sentences.get(last).end() - sentences.get(first).start() <= maxLength;
  }
}
