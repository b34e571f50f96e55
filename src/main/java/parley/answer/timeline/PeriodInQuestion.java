package parley.answer.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.answer.timeline.PeriodParser.Found;

/**
 * The period that a question names.
 *
 * @param range its days; every day if none is named
 * @param rest the question without it
 * @param isFrom whether it says from when, without until when
 * @param isAmbiguous whether a day in digits may be another one
 */
record PeriodInQuestion(DateRange range, String rest, boolean isFrom, boolean isAmbiguous) {
  /** The word that stands before a period and makes another one of it. */
  private static final Pattern LIMIT =
      Pattern.compile("(?i)(?:^|\\s)(since|after|until|till|up to|before|by|from)\\s+$");

  private static final Pattern YEAR_OR_MONTH =
      Pattern.compile("(?i)(?<=\\s)(?:the )?(?:year|month)(?: of)?\\s+$");

  /** Reads a question; empty if its periods contradict one another or do not exist. */
  static Optional<PeriodInQuestion> read(String text) {
    String question = PeriodParser.normalize(text);
    return PeriodParser.findAll(question)
        .flatMap(found ->
            switch (found.size()) {
              case 0 -> Optional.of(new PeriodInQuestion(DateRange.ALL, question, false, false));
              case 1 -> Optional.of(one(question, found.getFirst()));
              case 2 -> fromTo(question, found);
              default -> Optional.empty();
            });
  }

  private static PeriodInQuestion one(String question, Found found) {
    String before =
        YEAR_OR_MONTH.matcher(question.substring(0, found.span().start())).replaceFirst(" ");
    Matcher limit = LIMIT.matcher(before);
    String word = limit.find() ? limit.group(1).toLowerCase(Locale.ROOT) : "";
    DateRange range =
        switch (word) {
          case "since" -> found.range().withoutEnd();
          case "after" -> found.range().after();
          case "until", "till", "up to", "by" -> found.range().withoutBeginning();
          case "before" -> found.range().before();
          default -> found.range();
        };
    String rest = before + " " + question.substring(found.span().end());
    return new PeriodInQuestion(range, rest, word.equals("from"), found.isAmbiguous());
  }

  private static Optional<PeriodInQuestion> fromTo(String question, List<Found> found) {
    Found first = found.getFirst();
    Found last = found.getLast();
    return PeriodParser.join(question, first, last)
        .map(range ->
            new PeriodInQuestion(
                range,
                question.substring(0, first.span().start())
                    + " "
                    + question.substring(last.span().end()),
                false,
                first.isAmbiguous() || last.isAmbiguous()));
  }
}
