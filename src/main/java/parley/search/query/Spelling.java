package parley.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.Span;

/**
 * The spelling of a question.
 *
 * @param correctedText the form that is searched, with its misspelt words corrected
 * @param didYouMean the question as typed with them corrected, where it is worth offering
 * @param reliesOnCorrection whether nothing of its content is known but by a correction
 */
public record Spelling(
    String correctedText, Optional<String> didYouMean, boolean reliesOnCorrection) {

  /** Nothing was corrected. */
  static Spelling correct(String text) {
    return new Spelling(text, Optional.empty(), false);
  }

  /**
   * A misspelt word.
   *
   * @param span where it stands in the form that is searched
   * @param replacement the word probably meant
   */
  record Correction(Span span, String replacement) {}

  /** A text with corrections that stand in it, in order. */
  static String apply(String text, List<Correction> corrections) {
    StringBuilder corrected = new StringBuilder(text);
    for (Correction correction : corrections.reversed()) {
      Span span = correction.span();
      corrected.replace(
          span.start(), span.end(), matchCase(span.substring(text), correction.replacement()));
    }
    return corrected.toString();
  }

  /**
   * The question as typed with the words corrected that its normalized form misspells; the
   * corrected form itself where a word is not found in it.
   */
  static String applyToTyped(String typed, String normalized, List<Correction> corrections) {
    String corrected = typed;
    for (Correction correction : corrections) {
      String word = correction.span().substring(normalized);
      Matcher matcher =
          Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
              .matcher(corrected);
      if (!matcher.find()) {
        return apply(normalized, corrections);
      }
      corrected =
          corrected.substring(0, matcher.start())
              + matchCase(word, correction.replacement())
              + corrected.substring(matcher.end());
    }
    return corrected;
  }

  private static String matchCase(String original, String replacement) {
    return Character.isUpperCase(original.codePointAt(0))
        ? replacement.substring(0, 1).toUpperCase(Locale.ROOT) + replacement.substring(1)
        : replacement;
  }
}
