package parley.corpus.lint;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Remembers where each text occurred first, ignoring case and punctuation. */
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

  /** The first location of the tokens; empty if it is this one, which is then remembered. */
  Optional<Location> putIfAbsent(String[] tokens, Location location) {
    return Optional.ofNullable(firstLocations.putIfAbsent(String.join(" ", tokens), location));
  }

  /** The words of a text in lower case, without punctuation. */
  static String[] tokenize(String text) {
    return WORD_SEPARATOR.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().split(" ");
  }
}
