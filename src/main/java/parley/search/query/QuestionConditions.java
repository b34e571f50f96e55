package parley.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.text.DateExpression;
import parley.text.DateExpression.Reading;
import parley.text.DateExpressions;
import parley.text.NumberedThing;
import parley.text.Ordinals;
import parley.text.PartialDate;

/**
 * What a question demands of a passage besides being about its subject: a year, month or day, an
 * ordinal or round, a side of the talks, a negation. See
 * src/docs/decisions/0091-conditions-of-a-question.md.
 *
 * @param dates the times it is about, each with its alternatives ("14-16 May"); an open period
 *     ("since 2022") demands nothing
 * @param startDays the first days of the times it is about, open periods included, where it names
 *     the year
 * @param numberedThings the rounds and others it names by their number
 * @param side the side it asks for as the one who acts or holds something
 * @param negations how often it negates; once, it asks what did not happen
 * @param isDoubtful whether no passage can surely answer it: a date that may be read in two ways or
 *     does not exist, a year beyond reason, ordinals alone
 */
public record QuestionConditions(
    List<List<PartialDate>> dates,
    List<LocalDate> startDays,
    List<NumberedThing> numberedThings,
    Optional<Side> side,
    long negations,
    boolean isDoubtful) {
  /** Comes before a time that begins or ends a period. */
  private static final Pattern OPEN_PERIOD =
      Pattern.compile(
          "\\b(?:since|after|before|until|till|by|from|prior to|between|beyond|up to|earlier than"
              + "|later than|as of)(?: the| early| late| mid| end of| beginning of)* $",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEGINNING_OF_PERIOD =
      Pattern.compile(
          "\\b(?:since|after|from|beyond|later than)\\b[^,;]{0,24}$", Pattern.CASE_INSENSITIVE);

  /** What negates the words after it, where contractions are written out. */
  public static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:not|never|nobody|no one|none|neither|without)\\b|\\b(?:refus|declin)\\w* to\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ORDINALS_ONLY =
      Pattern.compile(
          "(?:\\W|_|\\b(?:"
              + Ordinals.WORD
              + "|"
              + Ordinals.FIGURES
              + "|the|a|an|and|or|of|what|which|is|was|who)\\b)*",
          Pattern.CASE_INSENSITIVE);

  private static final int MIN_YEAR = 1500;
  private static final int MAX_YEAR = 2200;

  /** Of a longer text only this much is checked for ordinals alone; the pattern recurses. */
  private static final int MAX_ORDINALS_LENGTH = 500;

  public QuestionConditions {
    dates = dates.stream().map(List::copyOf).toList();
    startDays = List.copyOf(startDays);
    numberedThings = List.copyOf(numberedThings);
  }

  /** Reads the conditions from a question in its normal form, its doubts from how it was typed. */
  public static QuestionConditions parse(String question, String typed) {
    QuestionConditions parsed = parse(question);
    boolean isTypedInDoubt =
        DateExpressions.find(typed).stream().anyMatch(date -> date.reading() != Reading.CERTAIN);
    return new QuestionConditions(
        parsed.dates,
        parsed.startDays,
        parsed.numberedThings,
        parsed.side,
        parsed.negations,
        parsed.isDoubtful || isTypedInDoubt);
  }

  /** Reads the conditions from a question in its normal form. */
  public static QuestionConditions parse(String question) {
    List<List<PartialDate>> dates = new ArrayList<>();
    List<LocalDate> startDays = new ArrayList<>();
    boolean isDoubtful = false;
    List<DateExpression> expressions = DateExpressions.find(question);
    OptionalInt onlyYear = onlyYear(expressions);
    for (DateExpression expression : expressions) {
      String before = question.substring(0, expression.span().start());
      List<PartialDate> named =
          expression.dates().stream().map(date -> date.withYearIfMissing(onlyYear)).toList();
      isDoubtful |=
          expression.reading() != Reading.CERTAIN
              || named.stream().anyMatch(QuestionConditions::isBeyondReason);
      boolean isOpen = OPEN_PERIOD.matcher(before).find();
      if (!named.isEmpty() && !isOpen) {
        dates.add(named);
      }
      if (!isOpen || BEGINNING_OF_PERIOD.matcher(before).find()) {
        named.stream().map(PartialDate::firstDay).flatMap(Optional::stream).forEach(startDays::add);
      }
    }
    long negations = NEGATION.matcher(question).results().count();
    boolean isOrdinalsOnly =
        question.length() <= MAX_ORDINALS_LENGTH && ORDINALS_ONLY.matcher(question).matches();
    return new QuestionConditions(
        withoutRepeatedYear(dates),
        startDays,
        numberedThings(question),
        SideDemand.parse(question),
        negations,
        isDoubtful || isOrdinalsOnly);
  }

  /** The only year of a question, to which its months and days belong. */
  private static OptionalInt onlyYear(List<DateExpression> expressions) {
    Set<Integer> years =
        expressions.stream()
            .flatMap(expression -> expression.dates().stream())
            .flatMapToInt(date -> date.year().stream())
            .boxed()
            .collect(Collectors.toSet());
    return years.size() == 1 ? OptionalInt.of(years.iterator().next()) : OptionalInt.empty();
  }

  private static boolean isBeyondReason(PartialDate date) {
    return date.year().stream().anyMatch(year -> year < MIN_YEAR || year > MAX_YEAR);
  }

  /** "In 2022, what happened in March?" asks of March 2022 alone. */
  private static List<List<PartialDate>> withoutRepeatedYear(List<List<PartialDate>> dates) {
    return dates.stream()
        .filter(each ->
            each.stream().anyMatch(date -> date.month().isPresent())
                || dates.stream()
                    .noneMatch(other ->
                        other.getFirst().month().isPresent()
                            && other.getFirst().year().equals(each.getFirst().year())))
        .toList();
  }

  /** A day is no ordinal: "12 February" has lost its ending already. */
  private static List<NumberedThing> numberedThings(String question) {
    return NumberedThing.find(question).stream().filter(thing -> !thing.nouns().isEmpty()).toList();
  }

  /** Whether it demands anything that a passage can be checked against. */
  public boolean isEmpty() {
    return !nameAnything() && side.isEmpty() && negations == 0;
  }

  /** Whether it names a time, or one of several things by its number. */
  public boolean nameAnything() {
    return !dates.isEmpty() || !numberedThings.isEmpty();
  }

  /** Whether it asks what did not happen. */
  public boolean isNegated() {
    return negations > 0;
  }

  /** Whether a day is demanded, not only a month or year. */
  public boolean namesDay() {
    return alternatives().anyMatch(date -> date.day().isPresent());
  }

  private Stream<PartialDate> alternatives() {
    return dates.stream().flatMap(List::stream);
  }

  /** Whether all it asks about begins after a day. */
  public boolean isAboutTimeAfter(LocalDate day) {
    return !startDays.isEmpty() && startDays.stream().allMatch(start -> start.isAfter(day));
  }
}
