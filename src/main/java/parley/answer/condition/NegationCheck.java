package parley.answer.condition;

import java.util.ArrayList;
import java.util.Comparator;
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
public final class NegationCheck {
  /** Characters before a word that are searched for what negates it. */
  private static final int REACH = 48;

  private static final String CUE =
      "(?i)(?:\\b(?:not|never|cannot|without|nobody|no one|none|neither|no"
          + "|(?:refus|declin|reject|oppos|fail)\\w*(?: to)?)|n['’]t)";
  private static final Pattern NEGATED = Pattern.compile(CUE + "(?: [\\p{L}'’-]+){0,3} $");
  private static final Pattern DIRECTLY_NEGATED = Pattern.compile(CUE + "(?: \\p{L}+)? $");

  /** Of yes and no questions, and of reasons, a negated sentence may well be the answer. */
  private static final Pattern MAY_BE_DENIED =
      Pattern.compile(
          "^\\W*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\\b"
              + "|\\b(?:why|whether)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "Signers" and "signatories" are those who sign. */
  private static final Pattern AGENT_ENDING = Pattern.compile("(?<=\\p{L}{3})(?:er|or|atori)$");

  /** Words after a negation in a question that it may negate. */
  private static final Pattern NEGATED_WORDS =
      Pattern.compile("(?:[^\\p{L}\\p{N}]+[\\p{L}\\p{N}'-]+){1,3}");

  private final boolean isNegated;

  /** The index terms of each query term that is checked. */
  private final List<Set<String>> checkedTerms;

  public NegationCheck(AnalyzedQuery query) {
    this.isNegated = query.conditions().isNegated();
    List<QueryTerm> words = query.terms().stream().filter(term -> !term.isNameOrNumber()).toList();
    List<QueryTerm> checked = List.of();
    if (isNegated) {
      checked =
          negatedSpans(query.normalizedText()).stream()
              .flatMap(span ->
                  words.stream()
                      .filter(term -> span.contains(term.span()))
                      .min(Comparator.comparing(QueryTerm::span))
                      .stream())
              .toList();
    } else if (!MAY_BE_DENIED.matcher(query.normalizedText()).find()) {
      checked = words;
    }
    this.checkedTerms = checked.stream().map(NegationCheck::formsOf).toList();
  }

  private static Set<String> formsOf(QueryTerm term) {
    return Stream.concat(
            term.indexTerms().stream(),
            Stream.of(AGENT_ENDING.matcher(term.term()).replaceFirst("")))
        .collect(Collectors.toSet());
  }

  private static List<Span> negatedSpans(String question) {
    List<Span> spans = new ArrayList<>();
    Matcher negation = QuestionConditions.NEGATION.matcher(question);
    while (negation.find()) {
      Matcher words = NEGATED_WORDS.matcher(question).region(negation.end(), question.length());
      if (words.lookingAt()) {
        spans.add(Span.of(words));
      }
    }
    return spans;
  }

  /** The terms of a passage that are checked. */
  public List<AnalyzedTerm> checkedTerms(List<AnalyzedTerm> terms) {
    return terms.stream()
        .filter(term -> checkedTerms.stream().anyMatch(forms -> forms.contains(term.term())))
        .toList();
  }

  /**
   * How a stretch of a passage meets the negation of the question.
   *
   * @param terms the terms of the passage, or those of {@link #checkedTerms}
   */
  public ConditionVerdict check(String text, Span stretch, List<AnalyzedTerm> terms) {
    return ConditionVerdict.worst(
        checkedTerms.stream().map(term -> check(text, stretch, terms, term)).toList());
  }

  private ConditionVerdict check(
      String text, Span stretch, List<AnalyzedTerm> terms, Set<String> checkedTerm) {
    Pattern cue = isNegated ? NEGATED : DIRECTLY_NEGATED;
    int negated = 0;
    int affirmed = 0;
    for (AnalyzedTerm term : terms) {
      if (checkedTerm.contains(term.term()) && stretch.contains(term.span())) {
        int wordStart = term.span().start();
        String before = text.substring(Math.max(stretch.start(), wordStart - REACH), wordStart);
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
    boolean isAsAsked = isNegated ? negated > 0 : affirmed > 0;
    return isAsAsked ? ConditionVerdict.MET : ConditionVerdict.VIOLATED;
  }
}
