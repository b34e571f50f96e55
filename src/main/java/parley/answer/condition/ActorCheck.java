package parley.answer.condition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.search.analysis.AnalyzedTerm;
import parley.search.query.AnalyzedQuery;
import parley.text.Span;

/**
 * Checks sentences against who acts in a question: "What does Lavrov say of the plan?" is answered
 * by what Lavrov says, not by what the plan is. English only. See
 * src/docs/decisions/0127-who-acts-in-the-question-acts-in-the-answer.md.
 */
public final class ActorCheck {
  /** After these a name is a place, or somebody spoken to, spoken of or done something to. */
  private static final Pattern NOT_ACTING_BEFORE =
      Pattern.compile(
          "\\b(?:in|inside|into|of|to|with|without|against|for|from|on|over|about|near|at|between|towards?|than|through|around|via|as|until|unless|if|whether|to"
              + " \\p{L}+|met|told|gave|saw|sent|left|took|let"
              + "|brought|made|(?!said|added|argued|claimed|announced|noted|reported)\\p{Ll}{2,}ed)"
              + " (?:the |(?:president|minister|chancellor|cardinal|pope) |\\p{Lu}[\\p{L}-]+"
              + " ){0,3}$");

  /** Begins a sentence about whoever acted in the one before. */
  private static final Pattern PRONOUN =
      Pattern.compile("^\\W*(?:(?:And|But|Then|Later|There),? )?(?:He|She|They|It|Its|His|Her)\\b");

  /** "NATO is the alliance that Ukraine wants to join". */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "^\\W*(?:The |An? )?(?<subject>[^,;:]{2,50}?)[”\"]? (?:is|are|means?) (?:an?|the|one|what"
              + "|\\p{Lu}[\\p{L}-]+['’]s)\\b");

  private static final int MAX_NAME_WORDS = 3;

  private static final Set<String> CONNECTIVE = Set.of("the", "of", "and", "a");

  /** Of "What did she do" and "What role has she" what somebody is may well be the answer. */
  private static final Pattern ROLE = Pattern.compile("(?i)\\b(?:do|doing|done|role)\\W*$");

  private static final Pattern DEED =
      Pattern.compile("(?i)\\b(?:do|does|did|has|have|will|would|can|could)\\b");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Shorter terms are compared as a whole: "europ" is meant by "european", "us" not by "use". */
  private static final int MIN_PREFIX_LENGTH = 4;

  private final QuestionActor actor;
  private final Set<String> questionWords;
  private final boolean asksForDeed;

  /** Reads who acts in a question. */
  public ActorCheck(AnalyzedQuery query) {
    String question = query.normalizedText();
    this.actor = QuestionActor.read(query);
    this.questionWords =
        WORD.matcher(question.toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    this.asksForDeed = DEED.matcher(question).find() && !ROLE.matcher(question).find();
  }

  /** Whether the question names nobody who acts. */
  public boolean isEmpty() {
    return actor.names().isEmpty() && actor.stateMentions().isEmpty();
  }

  /** Whether one of the headings is about whoever acts, and so all below it. */
  public boolean isActingInHeadings(List<String> headings) {
    return headings.stream()
        .anyMatch(heading ->
            Stream.concat(
                    WORD.matcher(heading)
                        .results()
                        .filter(word -> isActor(word.group().toLowerCase(Locale.ROOT)))
                        .map(MatchResult::start),
                    actor.stateMentions().stream()
                        .flatMap(names -> names.apply(heading).stream())
                        .map(Span::start))
                .anyMatch(start -> isActingAt(heading, start)));
  }

  private static boolean isActingAt(String text, int start) {
    return !NOT_ACTING_BEFORE.matcher(text.substring(0, start)).find();
  }

  /** Whether a text or its headings name what the question asks about, if that is a name. */
  public boolean namesSubject(List<AnalyzedTerm> terms, String headings) {
    String folded = headings.toLowerCase(Locale.ROOT);
    return actor.subject().isEmpty()
        || terms.stream().anyMatch(term -> actor.subject().contains(term.term()))
        || actor.subject().stream().anyMatch(folded::contains);
  }

  /**
   * Tells of each sentence of a passage whether the one who acts in the question acts in it. A
   * pronoun at its beginning stands for who acted in the sentence before.
   */
  public boolean[] actsIn(String text, List<Span> sentences, List<AnalyzedTerm> terms) {
    boolean[] acts = new boolean[sentences.size()];
    boolean isTold = false;
    for (int i = 0; i < acts.length && !isEmpty(); i++) {
      Span span = sentences.get(i);
      String sentence = span.substring(text);
      boolean isContinued = isTold && PRONOUN.matcher(sentence).find();
      isTold =
          isContinued
              || mentions(sentence, span, terms).anyMatch(start -> isActingAt(sentence, start));
      acts[i] = isTold && !isIntroduction(sentence);
    }
    return acts;
  }

  /** Where a sentence names whoever acts. */
  private Stream<Integer> mentions(String sentence, Span span, List<AnalyzedTerm> terms) {
    Stream<Integer> byName =
        terms.stream()
            .filter(term -> span.contains(term.span()) && isActor(term.term()))
            .map(term -> term.span().start() - span.start());
    return Stream.concat(
        byName,
        actor.stateMentions().stream()
            .flatMap(names -> names.apply(sentence).stream())
            .map(Span::start));
  }

  private boolean isActor(String term) {
    return actor.names().stream()
        .anyMatch(name ->
            term.equals(name) || (name.length() >= MIN_PREFIX_LENGTH && term.startsWith(name)));
  }

  /**
   * Whether a sentence only tells what something is that the question names, where it asks what
   * that does, or what others do about it.
   */
  public boolean isIntroduction(String sentence) {
    Matcher introduction = INTRODUCTION.matcher(sentence);
    if (!asksForDeed || !introduction.find()) {
      return false;
    }
    List<String> words =
        WORD.matcher(introduction.group("subject").toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .toList();
    if (words.isEmpty()) {
      return false;
    }
    boolean isFullName = words.size() <= MAX_NAME_WORDS && questionWords.contains(words.getLast());
    return isFullName
        || words.stream()
            .allMatch(word -> questionWords.contains(word) || CONNECTIVE.contains(word));
  }
}
