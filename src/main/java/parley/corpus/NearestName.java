package parley.corpus;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody who mistyped probably meant. */
final class NearestName {
  private static final int LONGEST = 40;

  private NearestName() {}

  /** The known name at most two letters (one in short names) away from what was written. */
  static Optional<String> of(String written, Collection<String> known) {
    String folded = written.toLowerCase(Locale.ROOT);
    if (folded.length() > LONGEST) {
      return Optional.empty();
    }
    int allowed = folded.length() < 5 ? 1 : 2;
    return known.stream()
        .filter(name -> distance(folded, name.toLowerCase(Locale.ROOT)) <= allowed)
        .min(
            Comparator.<String>comparingInt(name -> distance(folded, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
