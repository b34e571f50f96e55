package parley.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggests the known name that a mistyped one most likely meant, by edit distance. */
public final class ClosestMatch {
  private ClosestMatch() {}

  /** The known name closest to {@code typed}, ignoring case; empty if none is close enough. */
  public static Optional<String> find(String typed, Collection<String> known) {
    String target = typed.toLowerCase(Locale.ROOT);
    // Two edits turn almost any three-letter word into almost any other.
    int maxDistance = typed.length() <= 3 ? 1 : Math.max(2, typed.length() / 3);
    return find(target, known, maxDistance);
  }

  /** The known name closest to {@code target}, ignoring case; empty if none is that close. */
  public static Optional<String> find(String target, Collection<String> known, int maxDistance) {
    return known.stream()
        .filter(name -> Math.abs(name.length() - target.length()) <= maxDistance)
        .map(name -> new Candidate(name, distance(target, name.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.distance() <= maxDistance)
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::name);
  }

  private record Candidate(String name, int distance) {}

  /** Damerau-Levenshtein distance (optimal string alignment): a swap of neighbours is one edit. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
