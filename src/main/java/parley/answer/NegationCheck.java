package parley.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.search.analysis.AnalyzedTerm;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;
import parley.search.query.QuestionConditions;
import parley.text.Span;

/**
 * Keeps those who signed and those who did not apart: what a question negates must be negated in
 * the text, and what it asks of who or which must not be so everywhere. English only. See
 * src/docs/decisions/0091-conditions-of-a-question.md.
 */
final class NegationCheck {
  /** Characters before a word that are searched for what negates it. */
  private static final int REACH = 48;

  private static final String CUE =
      "(?i)(?:\\b(?:not|never|cannot|without|nobody|no one|none|neither|no"
          + "|(?:refus|declin|reject|oppos|fail)\\w*(?: to)?)|n['’]t)";
  private static final Pattern NEGATED = Pattern.compile(CUE + "(?: [\\p{L}'’-]+){0,3} $");
  private static final Pattern DIRECTLY_NEGATED = Pattern.compile(CUE + "(?: \\p{L}+)? $");

  /** Of yes and no questions a negated sentence may well be the answer. */
  private static final Pattern ASKS_FOR_PARTIES =
      Pattern.compile(
          "\\b(?:who|whom|which|how many|what (?:countries|states|parties))\\b",
          Pattern.CASE_INSENSITIVE);

  /** Words after a negation in a question that it may negate. */
  private static final Pattern NEGATED_WORDS =
      Pattern.compile("(?:[^\\p{L}\\p{N}]+[\\p{L}\\p{N}'-]+){1,3}");

  private final boolean isNegated;
  private final Set<String> checkedTerms;

  NegationCheck(AnalyzedQuery query) {
    this.isNegated = query.conditions().isNegated();
    Stream<QueryTerm> checked = query.terms().stream().filter(term -> !term.isNameOrNumber());
    if (isNegated) {
      List<Span> negated = negatedSpans(query.normalizedText());
      checked =
          checked.filter(term -> negated.stream().anyMatch(span -> span.contains(term.span())));
    } else if (!ASKS_FOR_PARTIES.matcher(query.normalizedText()).find()) {
      checked = Stream.of();
    }
    this.checkedTerms =
        checked.flatMap(term -> term.indexTerms().stream()).collect(Collectors.toSet());
  }

  private static List<Span> negatedSpans(String question) {
    List<Span> spans = new ArrayList<>();
    Matcher negation = QuestionConditions.NEGATION.matcher(question);
    while (negation.find()) {
      Matcher words = NEGATED_WORDS.matcher(question).region(negation.end(), question.length());
      if (words.lookingAt()) {
        spans.add(new Span(words.start(), words.end()));
      }
    }
    return spans;
  }

  /**
   * How a stretch of a passage meets the negation of the question.
   *
   * @param terms the terms of the passage
   */
  ConditionVerdict check(String text, Span stretch, List<AnalyzedTerm> terms) {
    int negated = 0;
    int affirmed = 0;
    for (AnalyzedTerm term : terms) {
      if (checkedTerms.contains(term.term()) && stretch.contains(term.span())) {
        String before =
            text.substring(
                Math.max(stretch.start(), term.span().start() - REACH), term.span().start());
        Pattern cue = isNegated ? NEGATED : DIRECTLY_NEGATED;
        if (cue.matcher(before).find()) {
          negated++;
        } else {
          affirmed++;
        }
      }
    }
    if (negated + affirmed == 0) {
      return ConditionVerdict.SILENT;
    }
    if (isNegated) {
      return negated > 0 ? ConditionVerdict.MET : ConditionVerdict.VIOLATED;
    }
    return affirmed > 0 ? ConditionVerdict.SILENT : ConditionVerdict.VIOLATED;
  }
}
