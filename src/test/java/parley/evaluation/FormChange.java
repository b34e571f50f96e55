package parley.evaluation;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.Ordinals;

/** Ways to ask the same question in another form. Empty where a question offers no place for it. */
enum FormChange {
  COURTESY_BEFORE(question -> "Can you please tell me " + lowerFirst(question)),
  GREETING_BEFORE(question -> "Hello! " + question),
  COURTESY_AFTER(question -> question.replaceFirst("\\?*$", ", please?")),
  THANKS_AFTER(question -> question + " Thanks in advance!"),
  MENTION_BEFORE(question -> "<@123456789012345678> " + question),
  NAME_BEFORE(question -> "@Parley " + question),
  QUESTION_MARK_LEFT_OUT(question -> question.replaceFirst("\\?+$", "")),
  CONTRACTION(question -> contract(question, "'")),
  CONTRACTION_WITHOUT_APOSTROPHE(question -> contract(question, "")),
  DAY_WITH_ENDING(question -> changeDay(question, day -> ordinal(day) + month(day, " "))),
  DAY_OF_MONTH(question -> changeDay(question, day -> ordinal(day) + month(day, " of "))),
  MONTH_BEFORE_DAY(question ->
      changeDay(
          question,
          day ->
              Month.of(day.getMonthValue()).getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                  + " "
                  + day.getDayOfMonth())),
  DAY_IN_WORDS(question ->
      changeDay(
          question, day -> "the " + Ordinals.format(day.getDayOfMonth()) + month(day, " of "))),
  DAY_ISO(question -> changeFullDay(question, LocalDate::toString)),
  DAY_DOTTED(question ->
      changeFullDay(
          question, day -> day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear())),
  YEAR_SHORT(question -> replaceFirst(question, "\\b20(\\d\\d)\\b(?![-–\\d])", "'$1")),
  MONTH_SHORT(question ->
      replaceFirst(
          question,
          "\\b(Jan|Feb|Aug|Oct|Nov|Dec)(?:uary|ruary|ust|tober|ember)(?= \\d{4}\\b)",
          "$1.")),
  ORDINAL_IN_FIGURES(FormChange::ordinalInFigures),
  TITLE(question -> replaceFirst(question, "\\b" + Names.PEOPLE + "\\b", "Mr. $0")),
  TITLE_IN_LOWER_CASE(question ->
      replaceFirst(question.toLowerCase(Locale.ROOT), "\\b" + Names.PEOPLE + "\\b", "mr $0")),
  RANK(question ->
      replaceFirst(question, "\\b(?:Putin|Zelenskyy|Trump|Erdoğan)\\b", "President $0")),
  BLANK_LEFT_OUT(question -> replaceFirst(question, ",\\s+(?=\\p{L})", ",")),
  UNDERSCORE(question -> replaceFirst(question, "(?<=\\b\\p{Lu}\\p{Ll}{2,20}) (?=\\p{L})", "_")),
  UNIT_GLUED(question -> replaceFirst(question, "\\b(\\d+)-(?=day|point|year|month|hour)", "$1")),
  CURLY_APOSTROPHE(question -> replaceFirst(question, "'", "’"));

  @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
  private final UnaryOperator<String> change;

  FormChange(UnaryOperator<String> change) {
    this.change = change;
  }

  /** A question in another form; empty if it has nothing to change. */
  Optional<String> apply(String question) {
    String base = this == TITLE_IN_LOWER_CASE ? question.toLowerCase(Locale.ROOT) : question;
    String changed = change.apply(question);
    return changed.equals(base) ? Optional.empty() : Optional.of(changed);
  }

  /** The question that a change leaves the answer of; case counts little, but it does count. */
  String base(String question) {
    return this == TITLE_IN_LOWER_CASE ? question.toLowerCase(Locale.ROOT) : question;
  }

  private static String lowerFirst(String question) {
    boolean isQuestionWord =
        question.matches("(?i)(?:who|what|which|when|where|why|how|did|does|do|is|are|was)\\b.*");
    return isQuestionWord
        ? question.substring(0, 1).toLowerCase(Locale.ROOT) + question.substring(1)
        : "about " + question;
  }

  private static String contract(String question, String apostrophe) {
    String changed =
        replaceFirst(
            question,
            "(?i)\\b(has|have|had|did|does|do|is|are|was|were|could|would|should) not\\b",
            "$1n" + apostrophe + "t");
    return changed.equals(question)
        ? replaceFirst(question, "(?i)\\b(who|what|where|how) is\\b", "$1" + apostrophe + "s")
        : changed;
  }

  private static String replaceFirst(String text, String regex, String replacement) {
    return Pattern.compile(regex).matcher(text).replaceFirst(replacement);
  }

  private static String ordinal(LocalDate day) {
    String number = String.valueOf(day.getDayOfMonth());
    return number
        + (number.matches("1\\d|.*[4-90]")
            ? "th"
            : Map.of('1', "st", '2', "nd", '3', "rd")
                .getOrDefault(number.charAt(number.length() - 1), "th"));
  }

  private static String month(LocalDate day, String before) {
    return before + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static final String DAY_AND_MONTH =
      "\\b(\\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November"
          + "|December)\\b";

  /** Changes a day and its month, and leaves the year. */
  private static String changeDay(String question, Function<LocalDate, String> form) {
    Matcher matcher = Pattern.compile(DAY_AND_MONTH).matcher(question);
    return matcher.replaceFirst(match -> form.apply(day(match, 2024)));
  }

  private static String changeFullDay(String question, Function<LocalDate, String> form) {
    Matcher matcher = Pattern.compile(DAY_AND_MONTH + " (\\d{4})\\b").matcher(question);
    return matcher.replaceFirst(match -> form.apply(day(match, Integer.parseInt(match.group(3)))));
  }

  private static LocalDate day(MatchResult match, int year) {
    return LocalDate.of(
        year,
        Month.valueOf(match.group(2).toUpperCase(Locale.ROOT)),
        Integer.parseInt(match.group(1)));
  }

  private static String ordinalInFigures(String question) {
    return Pattern.compile("\\b(?:first|second|third|fourth|fifth|sixth|seventh)\\b")
        .matcher(question)
        .replaceFirst(match -> {
          int number = Ordinals.parse(match.group()).orElseThrow();
          return number + (number == 1 ? "st" : number == 2 ? "nd" : number == 3 ? "rd" : "th");
        });
  }

  /** In a class of its own since enum constants cannot refer to static fields of the enum. */
  private static final class Names {
    static final String PEOPLE =
        "(?i:Putin|Zelenskyy|Trump|Erdoğan|Lavrov|Medinsky|Umerov|Guterres|Witkoff|Macron|Scholz"
            + "|Merkel|Poroshenko|Kuchma|Fidan|Rubio|Vance|Kellogg)";
  }
}
