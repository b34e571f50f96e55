package parley.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Regular expressions for English months and years. */
public final class EnglishMonths {
  /** A full name, capitalized, since "march" and "may" are other words. */
  public static final String NAME =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  /** A full name, or an abbreviation with or without its dot; ambiguous unless next to a day. */
  public static final String NAME_OR_ABBREVIATION =
      "(?:" + NAME + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";

  /**
   * A full name or an abbreviation. Takes no dot, so that the caller decides what may follow;
   * ambiguous unless next to a day or a year.
   */
  public static final String UNDOTTED_NAME_OR_ABBREVIATION =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

  /** A year from 1900 to 2099 that is not part of a longer number. */
  public static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(?<!\\d[.,])(?:19|20)\\d\\d(?!\\d|[.,]\\d)");

  private static final List<String> ABBREVIATIONS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private EnglishMonths() {}

  /**
   * The number of a month, 1 for January; 0 if there is no such month.
   *
   * @param name full name, or an abbreviation of at least three letters, in any case
   */
  public static int number(String name) {
    return ABBREVIATIONS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }
}
