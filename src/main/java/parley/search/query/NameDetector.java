package parley.search.query;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import parley.text.Span;

/**
 * Detects likely names and numbers in a question by heuristics: words with a digit, words
 * capitalized other than at the beginning, and words that are not common English.
 */
final class NameDetector {
  /** The beginning of a word in lower case. */
  private static final Pattern LOWERCASE_WORD = Pattern.compile("(?<![\\p{L}\\p{N}'’])\\p{Ll}");

  private final String text;
  private final Predicate<String> isCommonWord;

  /** False if every word is capitalized. */
  private final boolean isCapitalizationInformative;

  /**
   * Detects in one question.
   *
   * @param isCommonWord recognizes common words in lower case
   */
  NameDetector(String text, Predicate<String> isCommonWord) {
    this.text = text;
    this.isCommonWord = isCommonWord;
    this.isCapitalizationInformative = LOWERCASE_WORD.matcher(text).find();
  }

  /** Whether a span of the question is likely a name or a number. */
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
