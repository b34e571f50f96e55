package parley.answer.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.search.query.QuestionConditions;
import parley.text.DateExpressions;
import parley.text.NumberedThing;
import parley.text.PartialDate;

/**
 * Checks texts against the dates and numbers that a question demands. What the headings say holds
 * for the text below them. See src/docs/decisions/0091-conditions-of-a-question.md.
 */
public final class ConditionCheck {

  private final QuestionConditions conditions;
  private final List<PartialDate> headingDates;
  private final List<NumberedThing> headingThings;

  /** The only year of the headings, to which the days of the text belong. */
  private final OptionalInt headingYear;

  /**
   * @param headings the title and headings of the text, one a line
   */
  public ConditionCheck(QuestionConditions conditions, String headings) {
    this.conditions = conditions;
    this.headingDates = dates(headings);
    this.headingThings = NumberedThing.find(headings);
    Set<Integer> headingYears = years(headingDates);
    this.headingYear =
        headingYears.size() == 1
            ? OptionalInt.of(headingYears.iterator().next())
            : OptionalInt.empty();
  }

  /** How a text below the headings meets all conditions. */
  public ConditionVerdict check(String text) {
    List<PartialDate> textDates =
        dates(text).stream().map(date -> date.withYearIfMissing(headingYear)).toList();
    List<NumberedThing> textThings = NumberedThing.find(text);
    List<ConditionVerdict> verdicts = new ArrayList<>();
    for (List<PartialDate> alternatives : conditions.dates()) {
      verdicts.add(checkDate(alternatives, textDates));
    }
    for (NumberedThing thing : conditions.numberedThings()) {
      verdicts.add(checkThing(thing, textThings));
    }
    return ConditionVerdict.worst(verdicts);
  }

  private static List<PartialDate> dates(String text) {
    return DateExpressions.find(text).stream()
        .flatMap(expression -> expression.dates().stream())
        .toList();
  }

  private ConditionVerdict checkDate(List<PartialDate> alternatives, List<PartialDate> textDates) {
    Set<Integer> headingYears = years(headingDates);
    Set<Integer> contextYears = headingYears.isEmpty() ? years(textDates) : headingYears;
    Predicate<PartialDate> isMeant =
        named -> alternatives.stream().anyMatch(date -> isNamedBy(date, named, contextYears));
    if (Stream.concat(textDates.stream(), headingDates.stream()).anyMatch(isMeant)) {
      return ConditionVerdict.MET;
    }
    List<PartialDate> named =
        (textDates.isEmpty() ? headingDates : textDates)
            .stream()
                .filter(date -> alternatives.stream().anyMatch(date::isComparableWith))
                .toList();
    boolean namesNoneOfThem =
        alternatives.stream().noneMatch(date -> named.stream().anyMatch(date::isCompatibleWith));
    return !named.isEmpty() && namesNoneOfThem
        ? ConditionVerdict.VIOLATED
        : ConditionVerdict.SILENT;
  }

  /** Whether a date of a text is the one demanded, as exactly as it is demanded. */
  private static boolean isNamedBy(
      PartialDate demanded, PartialDate named, Set<Integer> contextYears) {
    boolean isExactEnough =
        (demanded.day().isEmpty() || named.day().isPresent())
            && (demanded.month().isEmpty() || named.month().isPresent());
    boolean isYearKnown =
        demanded.year().isEmpty()
            || named.year().isPresent()
            || (demanded.month().isPresent()
                && (contextYears.isEmpty() || contextYears.contains(demanded.year().getAsInt())));
    return isExactEnough && isYearKnown && demanded.isCompatibleWith(named);
  }

  private static Set<Integer> years(List<PartialDate> dates) {
    return dates.stream()
        .flatMapToInt(date -> date.year().stream())
        .boxed()
        .collect(Collectors.toSet());
  }

  private ConditionVerdict checkThing(NumberedThing demanded, List<NumberedThing> textThings) {
    List<NumberedThing> sameKind =
        Stream.concat(textThings.stream(), headingThings.stream())
            .filter(demanded::isSameKind)
            .toList();
    if (sameKind.isEmpty()) {
      return ConditionVerdict.SILENT;
    }
    return sameKind.stream().anyMatch(thing -> thing.number() == demanded.number())
        ? ConditionVerdict.MET
        : ConditionVerdict.VIOLATED;
  }
}
