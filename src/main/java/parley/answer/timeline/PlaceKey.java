package parley.answer.timeline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place by a number made of its words, so that a button can carry it without carrying what a
 * person typed.
 *
 * @param code eight hexadecimal digits
 */
public record PlaceKey(String code) {
  /** Regular expression of a code. */
  public static final String CODE_PATTERN = "[0-9a-f]{8}";

  private static final Pattern CODE = Pattern.compile(CODE_PATTERN);

  public PlaceKey {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not the code of a place: " + code);
    }
  }

  /** The key of a place as typed; empty if it has no letter or digit. */
  public static Optional<PlaceKey> of(String place) {
    List<String> words = FoldedWords.of(place);
    return words.isEmpty() ? Optional.empty() : Optional.of(ofWords(words));
  }

  static PlaceKey ofWords(List<String> words) {
    // The hash of a string is the same on every machine, by the specification of the language.
    return new PlaceKey("%08x".formatted(String.join(" ", words).hashCode()));
  }

  /** Whether a text has these words, one after another. */
  boolean isIn(String text) {
    List<String> words = FoldedWords.of(text);
    for (int start = 0; start < words.size(); start++) {
      for (int end = start + 1; end <= words.size(); end++) {
        if (ofWords(words.subList(start, end)).equals(this)) {
          return true;
        }
      }
    }
    return false;
  }
}
