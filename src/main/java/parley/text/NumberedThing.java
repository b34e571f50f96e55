package parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One of several things that are counted: {@code the second round}, {@code round two}, {@code Minsk
 * II}.
 *
 * @param number which of them
 * @param nouns what they are, in lower case and singular: a few words after the ordinal, or the one
 *     before the number
 */
public record NumberedThing(int number, Set<String> nouns) {
  private static final String STOP_WORD =
      "(?:and|or|of|in|on|at|to|the|a|an|was|were|is|are|did|does|do|for|by|with|that|which|who"
          + "|from|as|had|has|have|be)";

  private static final String NOUN = "(?!" + STOP_WORD + "\\b)\\p{L}[\\p{L}'’-]+";

  private static final Pattern ORDINAL_BEFORE =
      Pattern.compile(
          "(?i)\\b(?<ordinal>"
              + Ordinals.FIGURES
              + "|"
              + Ordinals.WORD
              + ")\\b(?<nouns>(?:\\s+"
              + NOUN
              + "){1,3}| (?:and|or|to) (?:the )?(?:"
              + Ordinals.FIGURES
              + "|"
              + Ordinals.WORD
              + ") (?:"
              + NOUN
              + "))");

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("v", 5),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6));

  /** A number after a noun that is counted, or after a name at the end of what is said of it. */
  private static final Pattern NUMBER_AFTER =
      Pattern.compile(
          "\\b(?:(?<noun>(?i:rounds?|phase|stage|part|day|track|meeting|protocol|package))"
              + " (?<figure>(?i:one|two|three|four|five|six|ii|iii|iv)|[1-9])"
              + "|(?<name>\\p{L}{4,})[ -](?<roman>(?i:iii|ii|iv)|V|(?<=\\p{Lu}\\p{Ll}{3,20}[ -])I"
              + "|[1-9](?=\\s*(?:$|[?.!,;:]|(?i:date|agreements?|accords?|signed"
              + "|deal|was|is|did|and|of|in|require\\w*)\\b))))(?![\\p{L}\\d])");

  public NumberedThing {
    nouns = Set.copyOf(nouns);
  }

  /** Whether both are of the same kind, such as two rounds. */
  public boolean isSameKind(NumberedThing other) {
    return nouns.stream().anyMatch(other.nouns::contains);
  }

  /** All such things that a text names, in no order. */
  public static List<NumberedThing> find(String text) {
    List<NumberedThing> things = new ArrayList<>();
    Matcher ordinal = ORDINAL_BEFORE.matcher(text);
    for (int from = 0; ordinal.find(from); from = ordinal.end("ordinal")) {
      OptionalInt number = Ordinals.parse(ordinal.group("ordinal"));
      number.ifPresent(
          value -> things.add(new NumberedThing(value, nouns(ordinal.group("nouns")))));
    }
    Matcher number = NUMBER_AFTER.matcher(text);
    while (number.find()) {
      String figure =
          Optional.ofNullable(number.group("figure")).orElseGet(() -> number.group("roman"));
      String noun = Optional.ofNullable(number.group("noun")).orElseGet(() -> number.group("name"));
      things.add(new NumberedThing(parseNumber(figure), nouns(noun)));
    }
    return things;
  }

  private static int parseNumber(String figure) {
    return Optional.ofNullable(NUMBERS.get(figure.toLowerCase(Locale.ROOT)))
        .orElseGet(() -> Integer.parseInt(figure));
  }

  private static Set<String> nouns(String words) {
    return Pattern.compile("\\s+")
        .splitAsStream(words.strip().toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 2 && !word.matches(STOP_WORD))
        .filter(word -> Ordinals.parse(word).isEmpty())
        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
        .collect(Collectors.toSet());
  }
}
