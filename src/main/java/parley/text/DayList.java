package parley.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the days before a month: {@code 12th}, {@code 14-16}, {@code 22 and 23}. */
final class DayList {
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?|" + Ordinals.WORD, Pattern.CASE_INSENSITIVE);
  private static final Pattern UP_TO = Pattern.compile(" ?[-–—] ?| to | until ");
  private static final int MAX_DAY = 31;

  private DayList() {}

  /** The days, those within a range included; whether the month has them is not checked. */
  static List<Integer> parse(String days) {
    List<Integer> numbers = new ArrayList<>();
    Matcher matcher = DAY.matcher(days);
    int end = 0;
    while (matcher.find()) {
      int day =
          matcher.group(1) != null
              ? Integer.parseInt(matcher.group(1))
              : Ordinals.parse(matcher.group().toLowerCase(Locale.ROOT)).orElse(0);
      boolean isRange =
          !numbers.isEmpty() && UP_TO.matcher(days.substring(end, matcher.start())).matches();
      if (isRange && day <= MAX_DAY) {
        for (int between = numbers.getLast() + 1; between < day; between++) {
          numbers.add(between);
        }
      }
      numbers.add(day);
      end = matcher.end();
    }
    return numbers;
  }
}
