package parley.answer.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.answer.timeline.EventKindWords.Reading;
import parley.answer.timeline.EventQuestion.Form;
import parley.corpus.model.EventKind;

/**
 * Recognizes questions for lists and counts of events. English only. A question with words that are
 * not understood is left to the passages, since a list that passes over them would answer another
 * one. See {@code src/docs/decisions/0100-answer-lists-and-counts-from-events.md}.
 */
public final class EventQuestionParser {
  private static final String BEFORE_KIND =
      "(?: (?:me|us|out|of|all|any|the|every|each|a|an|full|complete|whole|list|different|peace"
          + "|those|these|please))* "
          + EventKindWords.MARK;

  private static final Pattern COUNT =
      Pattern.compile("\\b(?:how many|number of|count)" + BEFORE_KIND);

  private static final Pattern LIST =
      Pattern.compile(
          "\\b(?:list|show|name|enumerate|give|which|all|every|each|what (?:are|were))"
              + BEFORE_KIND);

  private static final Pattern WHEN_OR_WHERE =
      Pattern.compile("^(?:when|where) (?:were|did|was|have)" + BEFORE_KIND);

  private static final Pattern KIND_ALONE = Pattern.compile("^(?:the )?" + EventKindWords.MARK);

  private static final Pattern TIMELINE =
      Pattern.compile(
          "\\btime ?lines?\\b|\\bchronolog(?:y|ies|ical(?:ly)?)\\b"
              + "|\\b(?:course|sequence|order) of (?:the )?events\\b");

  private static final Pattern WHAT_HAPPENED =
      Pattern.compile(
          "\\bwhat(?: all| else)?(?: has| had| did| was| s| is)?"
              + " (?:happen(?:ed|ing)?|occur(?:red)?|took place|taken place|went on|going on)\\b");

  private static final Pattern QUESTION_WORD =
      Pattern.compile(
          "^(?:is|are|was|were|did|do|does|has|have|had|will|would|should|must|may|might|who|whose"
              + "|why|how(?! many\\b)|can(?! you\\b)|could(?! you\\b))\\b(?! there\\b)"
              + "|\\b(?:who|whom|whose|why)\\b");

  /** Words that change nothing of what is asked, once its form is known. */
  private static final Set<String> FILLERS =
      words(
          "a an the this that there of in on at to for from by and or all any every each is are was"
              + " were be been has have had do did does it its s took take taken place held hold"
              + " happen happened happening occurred went going else please pls plz kindly can"
              + " could would you your me us i we want like need to see give show list listing out"
              + " name tell enumerate count counted number how many what which when where so far"
              + " total altogether full complete whole different those these during since until"
              + " till before after between up onwards onward through chronological chronologically"
              + " order sequence course timeline timelines time line lines chronology parley bot hi"
              + " hello hey dear thanks thank ok okay just events dates milestones key main"
              + " important major dated host hosted "
              + EventKindWords.MARK);

  /** What is done with a kind of event that is no meeting. */
  private static final Set<String> OUTCOME_FILLERS =
      words("made make reached signed agreed concluded announced declared passed taken carried");

  /** What all articles here are about. */
  private static final Set<String> SUBJECT_FILLERS =
      words("talks negotiations peace process diplomacy war conflict");

  /** Both sides together are what all articles here are about; one alone is a subject. */
  private static final Pattern BOTH_SIDES =
      Pattern.compile("\\b(?:russian?|ukrain(?:e|ian)) (?:and )?(?:russian?|ukrain(?:e|ian))\\b");

  private EventQuestionParser() {}

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(words.split(" ")));
  }

  /** Reads a question; empty if it does not ask for a list or a count of events. */
  public static Optional<EventQuestion> parse(String question) {
    return PeriodInQuestion.read(question)
        .flatMap(period -> {
          String words = FoldedWords.joined(period.rest());
          return form(words, period.range())
              .map(parsed ->
                  new EventQuestion(
                      parsed.form(),
                      parsed
                          .filter()
                          .withRange(
                              parsed.form() == Form.TIMELINE && period.isFrom()
                                  ? period.range().withoutEnd()
                                  : period.range()),
                      parsed.rest(),
                      period.isAmbiguous()));
        });
  }

  private static Optional<EventQuestion> form(String words, DateRange range) {
    if (QUESTION_WORD.matcher(words).find()) {
      return Optional.empty();
    }
    Reading kinds = EventKindWords.read(words);
    if (TIMELINE.matcher(words).find()) {
      return Optional.of(timeline(words, kinds));
    }
    if (WHAT_HAPPENED.matcher(words).find()) {
      return range.equals(DateRange.ALL)
          ? Optional.empty()
          : Optional.of(
              question(
                  Form.WHAT_HAPPENED, Optional.empty(), restOf(words, Set.of(), SUBJECT_FILLERS)));
    }
    if (kinds.kinds().size() > 1) {
      return Optional.empty();
    }
    List<String> rest =
        restOf(
            kinds.marked(),
            kinds.kind().equals(Optional.of(EventKind.ROUND)) ? Set.of() : OUTCOME_FILLERS,
            Set.of());
    if (COUNT.matcher(kinds.marked()).find()) {
      return Optional.of(question(Form.PRECISE, kinds.kind(), rest));
    }
    if (kinds.isPlural() || words.matches(".*\\b(?:every|each)\\b.*")) {
      if (WHEN_OR_WHERE.matcher(kinds.marked()).find()) {
        return Optional.of(question(Form.PRECISE, kinds.kind(), rest));
      }
      if (LIST.matcher(kinds.marked()).find()) {
        return Optional.of(question(Form.LIST, kinds.kind(), rest));
      }
      if (KIND_ALONE.matcher(kinds.marked()).find()
          && kinds.kind().isPresent()
          && !kinds.areOnlyTalks()
          && !range.equals(DateRange.ALL)) {
        return Optional.of(question(Form.PRECISE, kinds.kind(), rest));
      }
    }
    return Optional.empty();
  }

  /** A kind in the plural is one if nothing else is said; otherwise its word is of the subject. */
  private static EventQuestion timeline(String words, Reading kinds) {
    List<String> restOfKind = restOf(kinds.marked(), OUTCOME_FILLERS, SUBJECT_FILLERS);
    boolean isOfKind =
        kinds.kinds().size() == 1
            && kinds.isPlural()
            && !kinds.areOnlyTalks()
            && restOfKind.isEmpty();
    return isOfKind
        ? question(Form.TIMELINE, kinds.kind(), List.of())
        : question(
            Form.TIMELINE,
            Optional.empty(),
            restOf(BOTH_SIDES.matcher(words).replaceAll(""), Set.of(), SUBJECT_FILLERS));
  }

  private static EventQuestion question(Form form, Optional<EventKind> kind, List<String> rest) {
    return new EventQuestion(form, TimelineFilter.ALL.withKind(kind), rest, false);
  }

  private static List<String> restOf(String words, Set<String> fillers, Set<String> moreFillers) {
    return Stream.of(words.split(" "))
        .filter(word -> !word.isEmpty())
        .filter(word -> !FILLERS.contains(word))
        .filter(word -> !fillers.contains(word) && !moreFillers.contains(word))
        .toList();
  }
}
