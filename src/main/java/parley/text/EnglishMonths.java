package parley.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Months and years as English writes them. */
public final class EnglishMonths {
  /** A month's full name, with its capital: "march" and "may" are other words. */
  public static final String NAME =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  /** A name or its usual short form, which is a month only next to a day. */
  public static final String NAME_OR_ABBREVIATION =
      "(?:" + NAME + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";

  /** A year from 1900 to 2099 that is no part of a longer number. */
  public static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(?<!\\d[.,])(?:19|20)\\d\\d(?!\\d|[.,]\\d)");

  private static final List<String> ABBREVIATIONS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private EnglishMonths() {}

  /** 1 for January, from its name or a short form of three letters or more, in any case. */
  public static int number(String name) {
    return ABBREVIATIONS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }
}
