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
 * Finds the sentences of a text. Starts from the borders that Java's iterator for the language
 * gives and those it misses, and keeps the ones where a sentence really ends. Safe for use by many
 * threads.
 */
public final class SentenceSplitter {
  private static final Pattern MAY_END =
      Pattern.compile("[.!?…]" + SentenceBoundaryRules.CLOSERS + "\\s+|\\R");

  private static final int STRETCH = 4000;
  private static final int OVERLAP = 400;

  private final Locale locale;

  /** For a language; an unknown one is fine. */
  public SentenceSplitter(Locale locale) {
    this.locale = locale;
  }

  /**
   * The sentences in order, without the white space around them. Together they cover all text that
   * is not blank. A line break always ends a sentence.
   */
  public List<Span> of(String written) {
    String text = withPlainBlanks(written);
    NavigableSet<Integer> ends = candidates(text);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      if (end == text.length() || SentenceBoundaryRules.isAt(text, start, end, locale)) {
        addTrimmed(text, start, end, sentences);
        start = end;
      }
    }
    return List.copyOf(sentences);
  }

  // One for one, so that every place stays where it is.
  private static String withPlainBlanks(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isSpaceChar(plain.charAt(i))) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }

  private NavigableSet<Integer> candidates(String text) {
    NavigableSet<Integer> ends = new TreeSet<>();
    for (int from = 0; from < text.length(); from += STRETCH) {
      addIterated(text, from, ends);
    }
    Matcher matcher = MAY_END.matcher(text);
    while (matcher.find()) {
      ends.add(matcher.end());
    }
    ends.remove(0);
    ends.add(text.length());
    return ends;
  }

  // In stretches: where no border is certain, the iterator looks ahead to the end each time.
  private void addIterated(String text, int from, NavigableSet<Integer> ends) {
    int to = Math.min(text.length(), from + STRETCH + OVERLAP);
    BreakIterator iterator = BreakIterator.getSentenceInstance(locale);
    iterator.setText(text.substring(from, to));
    int end = iterator.next();
    while (end != BreakIterator.DONE && from + end < to && end <= STRETCH) {
      ends.add(from + end);
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
