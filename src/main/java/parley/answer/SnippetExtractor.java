package parley.answer;

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

  private static boolean fits(List<Span> sentences, int first, int last, int maxLength) {
    return sentences.get(last).end() - sentences.get(first).start() <= maxLength;
  }
}
