package parley.answer.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.search.analysis.AnalyzedTerm;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;
import parley.search.query.Side;
import parley.text.Span;

/**
 * Checks sentences against who acts in a question: "What does Lavrov say of the plan?" is answered
 * by what Lavrov says, not by what the plan is. English only. See
 * src/docs/decisions/0127-who-acts-in-the-question-acts-in-the-answer.md.
 */
public final class ActorCheck {
  private static final String TITLE = "(?:president|minister|chancellor|cardinal|pope)";

  /** Stands before whoever acts in a question. */
  private static final Pattern AUXILIARY =
      Pattern.compile(
          "(?i)\\b(?:do|does|did|has|have|had|will|would|can|could|should|must|is|are|was|were)"
              + "(?: not)? (?:the )?(?:"
              + TITLE
              + " )?");

  /** Stands before what a question asks somebody's word about. */
  private static final Pattern ABOUT =
      Pattern.compile("(?i)\\b(?:about|on|regarding|concerning) (?:the )?");

  /** After these a name is a place, or somebody spoken to, spoken of or done something to. */
  private static final Pattern NOT_ACTING_BEFORE =
      Pattern.compile(
          "\\b(?:in|inside|into|of|to|with|without|against|for|from|on|over|about|near|at|between|towards?|than|through|around|via|as|until|unless|if|whether|to"
              + " \\p{L}+|met|told|gave|saw|sent|left|took|let"
              + "|brought|made|(?!said|added|argued|claimed|announced|noted|reported)\\p{Ll}{2,}ed)"
              + " (?:the |"
              + TITLE
              + " |\\p{Lu}[\\p{L}-]+ ){0,3}$");

  /** Begins a sentence about whoever acted in the one before. */
  private static final Pattern PRONOUN =
      Pattern.compile("^\\W*(?:(?:And|But|Then|Later|There),? )?(?:He|She|They|It|Its|His|Her)\\b");

  /** "NATO is the alliance that Ukraine wants to join". */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "^\\W*(?:The |An? )?(?<subject>[^,;:]{2,50}?)[”\"]? (?:is|are|means?) (?:an?|the|one|what"
              + "|\\p{Lu}[\\p{L}-]+['’]s)\\b");

  /** What somebody holds acts itself: "China's paper". */
  private static final Pattern HELD = Pattern.compile("[\\p{L}-]+['’]s\\b");

  /** A common word in the plural, which few lists of words have. */
  private static final Pattern PLURAL = Pattern.compile("\\p{Ll}+s");

  private static final Set<String> CONNECTIVE = Set.of("the", "of", "and", "a");

  /** Of "What did she do" and "What role has she" what somebody is may well be the answer. */
  private static final Pattern ROLE = Pattern.compile("(?i)\\b(?:do|doing|done|role)\\W*$");

  private static final Pattern DEED =
      Pattern.compile("(?i)\\b(?:do|does|did|has|have|will|would|can|could)\\b");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Shorter terms are compared as a whole: "europ" is meant by "european", "us" not by "use". */
  private static final int MIN_PREFIX_LENGTH = 4;

  private final String question;
  private final List<QueryTerm> queryTerms;
  private final List<String> actor;

  /** Finds a state by all its names; empty where a person acts. */
  private final Optional<Function<String, List<Span>>> stateMentions;

  private final List<String> subject;
  private final boolean asksForDeed;

  /** Reads who acts in a question, and about whom or what it asks. */
  public ActorCheck(AnalyzedQuery query) {
    this.question = query.normalizedText();
    this.queryTerms = query.terms();
    this.stateMentions = stateMentions();
    List<QueryTerm> names = stateMentions.isPresent() ? List.of() : namesAfter(AUXILIARY);
    this.actor = names.isEmpty() ? List.of() : withPartner(names.getLast());
    this.asksForDeed = DEED.matcher(question).find() && !ROLE.matcher(question).find();
    this.subject = namesAfter(ABOUT).stream().flatMap(term -> term.indexTerms().stream()).toList();
  }

  /** A state acts by its leaders and its people as well. */
  private Optional<Function<String, List<Span>>> stateMentions() {
    Matcher auxiliary = AUXILIARY.matcher(question);
    if (!auxiliary.find()) {
      return Optional.empty();
    }
    String rest = question.substring(auxiliary.end());
    if (HELD.matcher(rest).lookingAt()) {
      return Optional.empty();
    }
    return Side.atStartOf(rest)
        .<Function<String, List<Span>>>map(side -> side::mentionsIn)
        .or(() -> Party.atStartOf(rest).map(party -> party::mentionsIn));
  }

  /** The names that stand in a row behind the first match of a pattern. */
  private List<QueryTerm> namesAfter(Pattern pattern) {
    Matcher before = pattern.matcher(question);
    List<QueryTerm> names = new ArrayList<>();
    int next = before.find() ? before.end() : -1;
    for (QueryTerm term : queryTerms) {
      if (term.span().start() == next && isName(term)) {
        names.add(term);
        next = term.span().end() + 1;
      }
    }
    return names;
  }

  /** The terms of a name and of the one joined to it: "Lavrov and Rubio". */
  private List<String> withPartner(QueryTerm last) {
    Stream<QueryTerm> partner =
        queryTerms.stream()
            .filter(term ->
                question.startsWith(" and ", last.span().end())
                    && term.span().start() == last.span().end() + " and ".length());
    return Stream.concat(Stream.of(last), partner)
        .flatMap(term -> term.indexTerms().stream())
        .toList();
  }

  private boolean isName(QueryTerm term) {
    String word = term.span().substring(question);
    return term.isNameOrNumber()
        && !Character.isDigit(word.codePointAt(0))
        && !PLURAL.matcher(word).matches()
        && !HELD.matcher(question.substring(term.span().start())).lookingAt();
  }

  /** Whether the question names nobody who acts. */
  public boolean isEmpty() {
    return actor.isEmpty() && stateMentions.isEmpty();
  }

  /** Whether a heading is about whoever acts, and so all below it. */
  public boolean isNamedInHeading(String heading) {
    String folded = heading.toLowerCase(Locale.ROOT);
    return stateMentions.filter(names -> !names.apply(heading).isEmpty()).isPresent()
        || WORD.matcher(folded).results().anyMatch(word -> isActor(word.group()));
  }

  /** Whether a text or its headings name what the question asks about, if that is a name. */
  public boolean namesSubject(List<AnalyzedTerm> terms, String headings) {
    String folded = headings.toLowerCase(Locale.ROOT);
    return subject.isEmpty()
        || terms.stream().anyMatch(term -> subject.contains(term.term()))
        || subject.stream().anyMatch(folded::contains);
  }

  /**
   * Tells of each sentence of a passage whether the one who acts in the question acts in it. A
   * pronoun at its beginning stands for who acted in the sentence before.
   */
  public boolean[] actsIn(String text, List<Span> sentences, List<AnalyzedTerm> terms) {
    boolean[] acts = new boolean[sentences.size()];
    for (int i = 0; i < acts.length; i++) {
      Span span = sentences.get(i);
      String sentence = span.substring(text);
      boolean isActing =
          mentions(sentence, span, terms)
              .anyMatch(start -> !NOT_ACTING_BEFORE.matcher(sentence.substring(0, start)).find());
      boolean isContinued = i > 0 && acts[i - 1] && PRONOUN.matcher(sentence).find();
      acts[i] = (isActing || isContinued) && !isIntroduction(sentence);
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
        stateMentions.stream().flatMap(names -> names.apply(sentence).stream()).map(Span::start));
  }

  private boolean isActor(String term) {
    return actor.stream()
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
    List<String> asked = Arrays.asList(question.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    return WORD.matcher(introduction.group("subject").toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .allMatch(word -> asked.contains(word) || CONNECTIVE.contains(word));
  }
}
