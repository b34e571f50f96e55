package parley.answer.type;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.EnglishMonths;

/**
 * The number that a question asks for: that of the thing counted rather than a date, a year or a
 * duration that stands in the same sentence.
 *
 * @param units stems of what is counted; empty where the question does not say
 * @param isTimeCounted whether days, months or years are asked for
 * @param isAmount whether a sum, a share or a mass is asked for rather than a count
 */
record Quantities(Set<String> units, boolean isTimeCounted, boolean isAmount) {
  /** Words after a number among which its unit stands. */
  private static final int MAX_UNIT_DISTANCE = 4;

  /** How well a number answers whose unit is not the one asked for. */
  private static final double OTHER_UNIT = 0.6;

  /** A sum where a sum is asked for, or people where prisoners or soldiers are. */
  static final double AMOUNT = 0.8;

  /** Where the question does not say what is counted. */
  private static final double UNIT_UNKNOWN = 0.8;

  private static final Set<String> PEOPLE = Set.of("people", "person", "men", "each");

  private static final Pattern UNITS =
      Pattern.compile("\\b(?:how many|number of)(?: [\\p{L}-]+){1,2}|\\bhow much [\\p{L}-]+");

  /** Words behind "how many" that name nothing. */
  private static final Set<String> NO_UNIT =
      Set.of(
          "of", "are", "were", "did", "have", "has", "the", "there", "more", "other", "does", "do",
          "is", "people", "was", "will", "would", "can", "could", "it", "money", "a", "an");

  /** One and the same thing in other words, by their stems. */
  private static final Set<String> STATES =
      Words.stemsWithout("states countries nations", Set.of());

  private static final Pattern TIME_ASKED =
      Pattern.compile(
          "\\b(?:years?|months?|weeks?|days?|hours?|minutes?|times?|old|long|often)\\b");

  private static final Pattern AMOUNT_ASKED =
      Pattern.compile(
          "\\bhow (?:much|large|big)\\b|\\b(?:share|percentage|percent|amount|proportion)\\b");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}.,-])(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
              + "|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty"
              + "|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|half|third|quarter|none|nobody|no"
              + " one|several|both)(?!\\p{L})");

  /** "342 tanks and 519 guns, with missiles": the unit stands before it. */
  private static final Pattern CLAUSE_END = Pattern.compile("[,;:](?!\\d)|\\band\\b");

  private static final Pattern YEAR = Pattern.compile("(?:1\\d|20)\\d\\d\\D*");

  private static final Pattern DATE_AFTER =
      Pattern.compile("^(?:st|nd|rd|th)?(?:(?: and|,| to) \\d{1,2})? +" + EnglishMonths.NAME);

  private static final Pattern MONTH_BEFORE = Pattern.compile(EnglishMonths.NAME + " $");

  private static final Pattern TIME_AFTER =
      Pattern.compile("^[ -](?:years?|months?|weeks?|days?|hours?|minutes?)\\b");

  private static final Pattern AMOUNT_AFTER =
      Pattern.compile(
          "^ ?(?:(?:million|billion|trillion|thousand) ?)?(?:%|per"
              + " cent|percent|tonnes|tons|dollars|euros|pounds|kilomet\\w+|square|hectares|of"
              + " (?:it|the|all))");

  Quantities {
    units = Set.copyOf(units);
  }

  /** What a question asks to be counted. */
  static Quantities askedFor(String question) {
    String folded = AnswerType.fold(question);
    Matcher matcher = UNITS.matcher(folded);
    String phrase =
        matcher.find() ? matcher.group().replaceFirst("^(?:how many|number of|how much)", "") : "";
    Set<String> units = new HashSet<>(Words.stemsWithout(phrase, NO_UNIT));
    if (units.stream().anyMatch(STATES::contains)) {
      units.addAll(STATES);
    }
    return new Quantities(
        units, TIME_ASKED.matcher(folded).find(), AMOUNT_ASKED.matcher(folded).find());
  }

  /**
   * How well the best number of a sentence answers, 0 to 1.
   *
   * @param questionWords words of the question, which are no answer
   */
  double score(String sentence, Set<String> questionWords) {
    double best = 0;
    Matcher matcher = NUMBER.matcher(sentence);
    while (matcher.find()) {
      if (!questionWords.containsAll(Words.of(matcher.group())) && !isTime(sentence, matcher)) {
        best = Math.max(best, score(sentence.substring(matcher.end())));
      }
    }
    return best;
  }

  private double score(String after) {
    List<String> next = Words.stems(CLAUSE_END.split(after, 2)[0]);
    List<String> near = next.subList(0, Math.min(MAX_UNIT_DISTANCE, next.size()));
    if (near.stream().anyMatch(units::contains)) {
      return 1;
    }
    if (units.isEmpty() && !isAmount) {
      return UNIT_UNKNOWN;
    }
    if (near.stream().anyMatch(PEOPLE::contains)) {
      return AMOUNT;
    }
    return isAmount && AMOUNT_AFTER.matcher(after).find() ? AMOUNT : OTHER_UNIT;
  }

  /** Whether a number is part of a date, or a duration that nobody asked for. */
  private boolean isTime(String sentence, Matcher number) {
    String before = sentence.substring(0, number.start());
    String after = sentence.substring(number.end());
    return YEAR.matcher(number.group()).matches()
        || DATE_AFTER.matcher(after).find()
        || MONTH_BEFORE.matcher(before).find()
        || (!isTimeCounted && TIME_AFTER.matcher(after).find());
  }
}
