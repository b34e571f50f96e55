package parley.search.query;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import parley.text.Span;

/**
 * Tells which words of a question seem to be names or numbers: those with a digit, those with a
 * capital that is not owed to their place, and those no common word, however they are typed.
 */
final class NameDetector {
  /** A word without a capital. */
  private static final Pattern SMALL = Pattern.compile("(?<![\\p{L}\\p{N}'’])\\p{Ll}");

  private final String text;
  private final Predicate<String> isWord;

  /** Whether capitals tell anything: not in a question where every word has one. */
  private final boolean capitals;

  /**
   * Names in a question.
   *
   * @param isWord tells whether a word in lower case is a common one
   */
  NameDetector(String text, Predicate<String> isWord) {
    this.text = text;
    this.isWord = isWord;
    this.capitals = SMALL.matcher(text).find();
  }

  /** Whether a stretch of the question is a name or a number. */
  boolean holds(Span span) {
    String stretch = span.of(text);
    return (capitals && !isFirst(span) && Character.isUpperCase(stretch.codePointAt(0)))
        || stretch.chars().anyMatch(Character::isDigit)
        || !isWord.test(stretch.toLowerCase(Locale.ROOT));
  }

  private boolean isFirst(Span span) {
    return text.substring(0, span.start()).codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
