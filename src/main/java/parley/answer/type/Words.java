package parley.answer.type;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a text, compared whatever their endings: round and rounds, agree and agreed. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern ENDING = Pattern.compile("(?:ies|es|s)$");

  /** Shorter words keep their ending. */
  private static final int MIN_STEMMED_LENGTH = 4;

  /** Letters by which longer words are compared. */
  private static final int STEM_LENGTH = 6;

  private Words() {}

  /** The words, in lower case and in order. */
  static List<String> of(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  /** The distinct words, in lower case. */
  static Set<String> setOf(String text) {
    return Set.copyOf(of(text));
  }

  /** The stems of the words, in order. */
  static List<String> stems(String text) {
    return of(text).stream().map(Words::stem).toList();
  }

  private static String stem(String word) {
    String stem = word.length() > MIN_STEMMED_LENGTH ? ENDING.matcher(word).replaceFirst("") : word;
    return stem.substring(0, Math.min(STEM_LENGTH, stem.length()));
  }

  /** The stems of the words that are not among some others. */
  static Set<String> stemsWithout(String text, Set<String> words) {
    return of(text).stream()
        .filter(word -> !words.contains(word))
        .map(Words::stem)
        .collect(Collectors.toUnmodifiableSet());
  }
}
