package parley.answer;

import java.util.List;
import parley.text.Span;

/** The part of a passage that is shown where there is little room: whole sentences only. */
public final class SnippetExtractor {
  private SnippetExtractor() {}

  /** All of it. */
  public static Span wholePassage(CitedPassage cited) {
    return new Span(0, cited.passage().text().length());
  }

  /**
   * The marked sentences with as many of those after and before them as fit; without marks, the
   * first sentences.
   */
  public static Span extract(CitedPassage cited, int maxLength) {
    List<Span> sentences = cited.passage().sentences();
    if (sentences.isEmpty() || cited.passage().text().length() <= maxLength) {
      return wholePassage(cited);
    }
    int first = 0;
    int last = 0;
    if (!cited.answerSentences().isEmpty()) {
      int markStart = cited.answerSentences().stream().mapToInt(Span::start).min().getAsInt();
      int markEnd = cited.answerSentences().stream().mapToInt(Span::end).max().getAsInt();
      while (first + 1 < sentences.size() && sentences.get(first).end() <= markStart) {
        first++;
      }
      last = first;
      while (last + 1 < sentences.size() && sentences.get(last).end() < markEnd) {
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
