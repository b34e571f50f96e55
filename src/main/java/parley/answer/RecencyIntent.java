package parley.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import parley.text.EnglishMonths;

/**
 * Detects questions that ask for the latest information, and finds the latest date in a text.
 * English only.
 *
 * <p>A question about the present counts if its subject is ongoing, such as talks or a truce. Of a
 * lasting state ("Who controls the plant now?") the best passage tells how it began, however long
 * ago. See src/docs/decisions/0023-rerank-by-recency.md.
 */
final class RecencyIntent {
  private static final Pattern LATEST_INTENT =
      Pattern.compile(
          "\\b(latest|newest|recent|recently|lately|(?<!at )the last|last"
              + " (time|met|meet|meeting|round|spoke|talked|talks)|any"
              + " (news|updates?)|what('s|’s|s| is) (new|happening|going on)|how('s|’s|s| is| are)"
              + " .*(talks|negotiations|things) going|(when|where)('s|’s|s| is| are| will| could|"
              + " would| might) .*next (round|meeting|talks|summit|exchange|swap)|where"
              + " .*(talks|negotiations|things|they) stand|stat(e|us) of (the )?(\\w+"
              + " )?(play|talks|negotiations|process|ceasefire|truce))\\b");

  private static final Pattern PRESENT_INTENT =
      Pattern.compile(
          "\\b(now|nowadays|today|current|currently|presently|at present|at (the|this)"
              + " moment|atm|in force|these days|as things stand|so far(?!"
              + " (as|from|away|apart|back))|(is|are|does|do|has|have)(n['’]?t)?"
              + " .*(still|yet\\W*$))(?!\\w)");

  private static final Pattern ONGOING_SUBJECT =
      Pattern.compile(
          "\\b(talks?|talking|negotiat\\w*|mediat\\w*|peace|progress|situation"
              + "|cease-?fires?|truces?|fighting|says?|saying|(prime )?minister)\\b");

  /** Whether the war, a truce or talks have ended is asked of the present. */
  private static final Pattern ENDED =
      Pattern.compile(
          "^\\W*(is|are|has|have)(n['’]?t)? (the )?(\\w+ )?"
              + "(war|talks|negotiations|fighting|cease-?fire|truce)\\b.*"
              + "\\b(over|ended|finished|begun|stopped)\\W*$");

  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:(\\d{1,2})(?:st|nd|rd|th)? +(?:of +)?)?"
              + "("
              + EnglishMonths.UNDOTTED_NAME_OR_ABBREVIATION
              + ")\\.?"
              + "(?: +(\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?,? +((?:19|20)\\d\\d)\\b");

  private RecencyIntent() {}

  /**
   * Whether a question asks for the latest, for what comes next, or how an ongoing matter stands.
   */
  static boolean asksForLatest(String question) {
    String lowerCase = question.toLowerCase(Locale.ROOT);
    return LATEST_INTENT.matcher(lowerCase).find()
        || ENDED.matcher(lowerCase).find()
        || (PRESENT_INTENT.matcher(lowerCase).find() && ONGOING_SUBJECT.matcher(lowerCase).find());
  }

  /**
   * The latest date in a text; empty if there is none. A month without a day counts as its first
   * day, a year alone is not a date.
   */
  static Optional<LocalDate> latestDate(String text) {
    return DATE.matcher(text)
        .results()
        .flatMap(match -> parseDate(match).stream())
        .max(LocalDate::compareTo);
  }

  private static Optional<LocalDate> parseDate(MatchResult match) {
    String dayBeforeMonth = Optional.ofNullable(match.group(1)).orElse("1");
    String day = Optional.ofNullable(match.group(3)).orElse(dayBeforeMonth);
    int month = EnglishMonths.number(match.group(2));
    try {
      int year = Integer.parseInt(match.group(4));
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as 31 June
    }
  }
}
