package parley.answer.timeline;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds text to words that compare equal however they are typed: no case, accents or points. */
final class FoldedWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’]s\\b");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private FoldedWords() {}

  /** The words of a text in order; empty if it has none. */
  static List<String> of(String text) {
    String lowerCase =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace('ı', 'i')
            .replace('ł', 'l');
    String unmarked = MARKS.matcher(lowerCase).replaceAll("");
    String joined = APOSTROPHE.matcher(POSSESSIVE.matcher(unmarked).replaceAll("")).replaceAll("");
    return SEPARATORS.splitAsStream(joined).filter(word -> !word.isEmpty()).toList();
  }

  /** The words of a text with a blank between two. */
  static String joined(String text) {
    return String.join(" ", of(text));
  }
}
