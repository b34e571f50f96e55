package parley.text;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English ordinals: first, twenty-second, 12th. */
public final class Ordinals {
  private static final List<String> WORDS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");

  private static final int THIRTIETH = 30;

  /** An ordinal in words up to thirty-first, longest first. */
  public static final String WORD =
      "(?:(?:twenty|thirty)[- ](?:"
          + String.join("|", WORDS.subList(0, 9))
          + ")|thirtieth|"
          + String.join("|", WORDS.reversed())
          + ")";

  /** An ordinal in figures. */
  public static final String FIGURES = "\\d{1,3}(?:st|nd|rd|th)";

  private static final Pattern FIGURES_PATTERN = Pattern.compile("(\\d{1,3})(?:st|nd|rd|th)");

  private Ordinals() {}

  /** The number of an ordinal, in words up to thirty-first or in figures; empty for other words. */
  public static OptionalInt parse(String ordinal) {
    String lower = ordinal.toLowerCase(Locale.ROOT);
    Matcher figures = FIGURES_PATTERN.matcher(lower);
    if (figures.matches()) {
      return OptionalInt.of(Integer.parseInt(figures.group(1)));
    }
    if (lower.equals("thirtieth")) {
      return OptionalInt.of(THIRTIETH);
    }
    int tens = lower.startsWith("twenty") ? 20 : lower.startsWith("thirty") ? THIRTIETH : 0;
    String last = tens == 0 ? lower : lower.substring("twenty".length()).replaceFirst("^[- ]", "");
    int index = WORDS.indexOf(last);
    return index < 0 || (tens > 0 && index > 8)
        ? OptionalInt.empty()
        : OptionalInt.of(tens + index + 1);
  }

  /** The usual form: a word up to twentieth, then figures. */
  public static String format(int number) {
    return number >= 1 && number <= WORDS.size() ? WORDS.get(number - 1) : number + suffix(number);
  }

  private static String suffix(int number) {
    if (number % 100 >= 11 && number % 100 <= 13) {
      return "th";
    }
    return switch (number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
