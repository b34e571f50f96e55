package parley.corpus.lint;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where texts stand first. Case and punctuation make no difference. */
final class FirstOccurrences {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Map<String, Place> firsts = new HashMap<>();

  /** A line of a file, from 1. */
  record Place(String file, int line) {
    @Override
    public String toString() {
      return file + ", line " + line;
    }
  }

  /** Where words stood before; empty if here is the first place, which is remembered. */
  Optional<Place> before(String[] words, Place here) {
    return Optional.ofNullable(firsts.putIfAbsent(String.join(" ", words), here));
  }

  /** The words of a text in lower case. */
  static String[] words(String text) {
    return BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().split(" ");
  }
}
