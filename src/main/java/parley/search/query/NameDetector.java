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
  private static final Pattern LOWERCASE_WORD = Pattern.compile("(?<![\\p{L}\\p{N}'’])\\p{Ll}");

  private final String text;
  private final Predicate<String> isCommonWord;

  /** Whether capitals tell anything: not in a question where every word has one. */
  private final boolean isCapitalizationInformative;

  /**
   * Names in a question.
   *
   * @param isCommonWord tells whether a word in lower case is a common one
   */
  NameDetector(String text, Predicate<String> isCommonWord) {
    this.text = text;
    this.isCommonWord = isCommonWord;
    this.isCapitalizationInformative = LOWERCASE_WORD.matcher(text).find();
  }

  /** Whether a stretch of the question is a name or a number. */
  boolean isNameOrNumber(Span span) {
    String token = span.substring(text);
    return (isCapitalizationInformative
            && !isFirstWord(span)
            && Character.isUpperCase(token.codePointAt(0)))
        || token.chars().anyMatch(Character::isDigit)
        || !isCommonWord.test(token.toLowerCase(Locale.ROOT));
  }

  private boolean isFirstWord(Span span) {
    return text.substring(0, span.start()).codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
