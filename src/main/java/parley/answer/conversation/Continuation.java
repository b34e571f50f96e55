package parley.answer.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.EnglishMonths;
import parley.text.Span;

/**
 * A question that begins by going on: "and ...", "but ...", "what about ...".
 *
 * @param body what follows that beginning
 * @param isAddition whether that beginning is not "what about"
 */
record Continuation(String body, boolean isAddition) {
  /** Stands in a subject for what a fragment replaces. */
  static final String GAP = "…";

  private static final int MAX_FRAGMENT_WORDS = 6;

  private static final Pattern OPENING =
      Pattern.compile(
          "(?iu)^[^\\p{L}\\p{N}]*(?:(?:and|but|so|also|plus|or|n|ok|okay|well)\\b[\\s,]*)*"
              + "(?:(?:what|wat|wht|how)\\s+(?:about|abt|bout|of)\\b[\\s,]*)?");

  private static final Pattern ABOUT = Pattern.compile("(?i)\\b(?:about|abt|bout|of)\\b");

  private static final Pattern LEADING_WORDS =
      Pattern.compile("(?i)^(?:(?:in|on|at|for|to|from|with|by|since|during|of|the|a|an)\\s+)*");

  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
  private static final String MONTH =
      "(?:" + DAY + "\\s+)?" + EnglishMonths.NAME + "(?:\\s+" + DAY + "(?!\\d))?";
  private static final Pattern MONTH_ALONE = Pattern.compile("(?i)\\b" + MONTH);
  private static final Pattern DATE =
      Pattern.compile("(?i)\\b(?:" + MONTH + ",?\\s+)?(?:19|20)\\d\\d\\b|\\b" + MONTH);

  /** Parses a question; empty if it does not begin so. */
  static Optional<Continuation> parse(String question) {
    Matcher opening = OPENING.matcher(question);
    return opening.find() && !Word.split(opening.group()).isEmpty()
        ? Optional.of(
            new Continuation(
                question.substring(opening.end()).strip(), !ABOUT.matcher(opening.group()).find()))
        : Optional.empty();
  }

  /**
   * Whether it is no clause but a name, a date or a thing: "and in March?", "what about China?".
   */
  boolean isFragment() {
    List<Word> words = Word.split(body);
    return !words.isEmpty()
        && words.size() <= MAX_FRAGMENT_WORDS
        && words.stream()
            .map(Word::folded)
            .noneMatch(word ->
                FunctionWords.ASKING.contains(word) || FunctionWords.AUXILIARIES.contains(word));
  }

  /** Whether it names something that neither the question before nor its answer did. */
  boolean hasNewName(Set<String> knownNames) {
    return NameRuns.find(body, Set.of()).stream()
        .flatMap(run -> Word.split(run.substring(body)).stream())
        .filter(Word::isContent)
        .anyMatch(word -> !knownNames.contains(word.folded()));
  }

  /** What a fragment puts in the place of what the question before asked about. */
  String core() {
    String trimmed = body.replaceFirst("[^\\p{L}\\p{N})\"”]+$", "");
    return LEADING_WORDS.matcher(trimmed).replaceFirst("");
  }

  /**
   * The question before with a gap where it has the one date or name that this fragment replaces;
   * empty if it is not clear which that is.
   */
  Optional<String> gapped(String before, Set<String> knownNames) {
    String core = core();
    if (MONTH_ALONE.matcher(core).matches()) {
      return gap(before, MONTH_ALONE.matcher(before).results().map(Span::of).toList());
    }
    if (DATE.matcher(core).matches()) {
      return gap(before, DATE.matcher(before).results().map(Span::of).toList());
    }
    boolean isName =
        NameRuns.find("of " + core, knownNames).stream()
            .anyMatch(run -> run.length() == core.length());
    // "and turkey?" is a name whatever its letters, "and the children?" is not.
    boolean isBareWord = isAddition && body.startsWith(core) && Word.split(core).size() == 1;
    return isName || isBareWord ? gap(before, NameRuns.find(before, knownNames)) : Optional.empty();
  }

  private static Optional<String> gap(String before, List<Span> candidates) {
    if (candidates.size() != 1 || before.length() > CompletedQuestion.MAX_SUBJECT_LENGTH) {
      return Optional.empty();
    }
    Span replaced = candidates.getFirst();
    String whole = before.substring(0, replaced.start()) + GAP + before.substring(replaced.end());
    return Optional.of(whole.replaceFirst("[\\s?!.]+$", ""));
  }
}
