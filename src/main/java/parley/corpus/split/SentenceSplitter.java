package parley.corpus.split;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.Span;
import parley.text.Whitespace;

/**
 * Splits text into sentences: collects candidates from {@link BreakIterator} and a pattern for
 * those it misses, then filters them by {@link SentenceBoundaryRules}. Thread-safe.
 */
public final class SentenceSplitter {
  private static final Pattern CANDIDATE_END =
      Pattern.compile("[.!?…]" + SentenceBoundaryRules.CLOSING_MARKS + "\\s+|\\R");

  private static final int WINDOW_LENGTH = 4000;
  private static final int WINDOW_OVERLAP = 400;

  private final Locale locale;

  /** A splitter for a language; an unknown one is split by general rules. */
  public SentenceSplitter(Locale locale) {
    this.locale = locale;
  }

  /**
   * The sentences in order, without white space around them. They cover all text that is not blank.
   * A line break always ends a sentence.
   */
  public List<Span> split(String original) {
    String text = normalizeSpaces(original);
    NavigableSet<Integer> boundaries = candidateBoundaries(text);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int end : boundaries) {
      if (end == text.length() || SentenceBoundaryRules.isBoundary(text, start, end, locale)) {
        addTrimmed(text, start, end, sentences);
        start = end;
      }
    }
    return List.copyOf(sentences);
  }

  // Character by character, so that offsets stay valid.
  private static String normalizeSpaces(String text) {
    StringBuilder normalized = new StringBuilder(text);
    for (int i = 0; i < normalized.length(); i++) {
      if (Character.isSpaceChar(normalized.charAt(i))) {
        normalized.setCharAt(i, ' ');
      }
    }
    return normalized.toString();
  }

  private NavigableSet<Integer> candidateBoundaries(String text) {
    NavigableSet<Integer> boundaries = new TreeSet<>();
    for (int from = 0; from < text.length(); from += WINDOW_LENGTH) {
      addIteratorBoundaries(text, from, boundaries);
    }
    Matcher matcher = CANDIDATE_END.matcher(text);
    while (matcher.find()) {
      boundaries.add(matcher.end());
    }
    boundaries.remove(0);
    boundaries.add(text.length());
    return boundaries;
  }

  // In windows: BreakIterator may look ahead to the end of the text for every boundary.
  private void addIteratorBoundaries(String text, int from, NavigableSet<Integer> boundaries) {
    int to = Math.min(text.length(), from + WINDOW_LENGTH + WINDOW_OVERLAP);
    BreakIterator iterator = BreakIterator.getSentenceInstance(locale);
    iterator.setText(text.substring(from, to));
    int end = iterator.next();
    while (end != BreakIterator.DONE && from + end < to && end <= WINDOW_LENGTH) {
      boundaries.add(from + end);
      end = iterator.next();
    }
  }

  private static void addTrimmed(String text, int from, int to, List<Span> sentences) {
    int start = from;
    int end = to;
    while (start < end && Whitespace.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Whitespace.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sentences.add(new Span(start, end));
    }
  }
}
