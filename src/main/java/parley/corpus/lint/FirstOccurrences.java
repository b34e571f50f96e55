package parley.corpus.lint;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where texts stand first. Case and punctuation make no difference. */
final class FirstOccurrences {
  private static final Pattern WORD_SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Map<String, Location> firstLocations = new HashMap<>();

  /** A line of a file, from 1. */
  record Location(String file, int line) {
    @Override
    public String toString() {
      return file + ", line " + line;
    }
  }

  /** Where words stood before; empty if here is the first place, which is remembered. */
  Optional<Location> putIfAbsent(String[] tokens, Location location) {
    return Optional.ofNullable(firstLocations.putIfAbsent(String.join(" ", tokens), location));
  }

  /** The words of a text in lower case. */
  static String[] tokenize(String text) {
    return WORD_SEPARATOR.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().split(" ");
  }
}
