package parley.answer.type;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds names of places in a sentence: those of a bundled gazetteer, and names of buildings and
 * regions by the word beside them. A capitalized word alone is no place.
 */
final class PlaceNames {
  private static final String FILE = "places.txt";

  /** Words of the longest name that is looked up. */
  private static final int MAX_NAME_WORDS = 3;

  private static final Set<String> GAZETTEER = read();

  private static final String NAME = "\\p{Lu}[\\p{L}'’-]*+(?: \\p{Lu}[\\p{L}'’-]*+)*+";

  private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\p{N}])" + NAME);

  private static final String KIND =
      "(?:palace|hotel|office|residence|castle|airport|airbase|base|embassy|building|centre|center"
          + "|region|oblast|province|district|village|town|city|islands?|border|river|valley"
          + "|mountains?|street|square|university|cathedral|stadium|headquarters)\\b";

  private static final Pattern KIND_AFTER = Pattern.compile(" " + KIND);
  private static final Pattern KIND_BEFORE = Pattern.compile("\\b" + KIND + " of (?:the )?$");

  /** Comes before the place where something is, or goes to. */
  private static final Pattern LOCATIVE =
      Pattern.compile(
          "\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Tt]o|[Ff]rom|[Oo]n|inside|outside|around|through|between|of|visit\\p{Ll}*|reach\\p{Ll}*|left)(?:"
              + " (?:the|both|western|eastern|northern|southern|\\p{Lu}[\\p{L}'’-]*,?))*(?:"
              + " (?:and|or))? ?$");

  private PlaceNames() {}

  /** Whether a sentence names a place that is not made of the question's words. */
  static boolean occurIn(String sentence, Set<String> questionWords) {
    return find(sentence, questionWords, false);
  }

  /** The same of a place where the sentence says that something is or goes. */
  static boolean locateIn(String sentence, Set<String> questionWords) {
    return find(sentence, questionWords, true);
  }

  private static boolean find(String sentence, Set<String> questionWords, boolean isLocated) {
    Matcher names = NAMED.matcher(sentence);
    while (names.find()) {
      if (isLocated && !LOCATIVE.matcher(sentence.substring(0, names.start())).find()) {
        continue;
      }
      if (isBesideKind(sentence, names) && !questionWords.containsAll(Words.of(names.group()))) {
        return true;
      }
      if (holdsPlace(names.group().split("[ ]", -1), questionWords)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBesideKind(String sentence, Matcher name) {
    return KIND_AFTER.matcher(sentence).region(name.end(), sentence.length()).lookingAt()
        || KIND_BEFORE.matcher(sentence.substring(0, name.start())).find();
  }

  /** Whether some of these capitalized words in a row are the name of a place. */
  private static boolean holdsPlace(String[] words, Set<String> questionWords) {
    for (int from = 0; from < words.length; from++) {
      for (int to = Math.min(words.length, from + MAX_NAME_WORDS); to > from; to--) {
        String name =
            String.join(" ", Arrays.asList(words).subList(from, to)).replaceFirst("['’]s?$", "");
        if (GAZETTEER.contains(name)) {
          if (!questionWords.containsAll(Words.of(name))) {
            return true;
          }
          break;
        }
      }
    }
    return false;
  }

  private static Set<String> read() {
    try (InputStream stream =
            Optional.ofNullable(PlaceNames.class.getResourceAsStream(FILE)).orElseThrow();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is bundled
    }
  }
}
