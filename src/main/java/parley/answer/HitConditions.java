package parley.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parley.answer.condition.ActorCheck;
import parley.answer.condition.ConditionCheck;
import parley.answer.condition.ConditionVerdict;
import parley.answer.condition.NegationCheck;
import parley.answer.condition.SideCheck;
import parley.answer.type.AnswerType;
import parley.corpus.model.Passage;
import parley.search.PassageSearcher;
import parley.search.analysis.AnalyzedTerm;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;
import parley.search.query.QuestionConditions;
import parley.search.ranking.ScoredPassage;
import parley.text.Span;

/**
 * Checks the hits of one question against its conditions: a passage that names only other years,
 * rounds or sides gives way to one that names those asked for, and is never sure. Not thread-safe.
 * See src/docs/decisions/0091-conditions-of-a-question.md.
 */
final class HitConditions {
  /** Hits that are loaded in any case, and may be put in another order. */
  private static final int DEPTH = 10;

  /** Taken from the score of a sentence that violates a condition: more than any bonus it gets. */
  private static final double VIOLATION_PENALTY = 6;

  /** Taken from that of a sentence in which another acts than in the question. */
  private static final double OTHER_ACTOR_PENALTY = 2;

  /** Of who, how many and where, the thing asked for acts as often. */
  private static final Set<AnswerType> OF_AN_ACTOR =
      EnumSet.of(AnswerType.UNKNOWN, AnswerType.YES_NO, AnswerType.REASON, AnswerType.DATE);

  /** Types of questions to which what a thing is may not be the answer. */
  private static final Set<AnswerType> OF_A_DEED =
      EnumSet.of(AnswerType.UNKNOWN, AnswerType.YES_NO);

  private final PassageSearcher searcher;
  private final AnalyzedQuery query;
  private final NegationCheck negationCheck;
  private final Map<String, ConditionVerdict> verdicts = new HashMap<>();

  HitConditions(PassageSearcher searcher, AnalyzedQuery query) {
    this.searcher = searcher;
    this.query = query;
    this.negationCheck = new NegationCheck(query);
  }

  /** Puts the hits that violate a condition behind the others of the first, if any meets it. */
  List<ScoredPassage> reorder(
      List<ScoredPassage> hits, Function<ScoredPassage, Candidate> candidates) {
    boolean mayReorder =
        !hits.isEmpty()
            && (!query.conditions().isEmpty()
                || verdict(candidates.apply(hits.getFirst())) == ConditionVerdict.VIOLATED);
    if (!mayReorder) {
      return hits;
    }
    List<ScoredPassage> first = new ArrayList<>(hits.subList(0, Math.min(DEPTH, hits.size())));
    Function<ScoredPassage, ConditionVerdict> verdict = hit -> verdict(candidates.apply(hit));
    if (first.stream().map(verdict).noneMatch(ConditionVerdict.MET::equals)) {
      return hits;
    }
    first.sort(Comparator.comparing(verdict.andThen(this::precedence)));
    List<ScoredPassage> reordered = new ArrayList<>(first);
    reordered.addAll(hits.subList(first.size(), hits.size()));
    return reordered;
  }

  /** A passage that names the very day comes before one that names none. */
  private int precedence(ConditionVerdict verdict) {
    return switch (verdict) {
      case MET -> 0;
      case SILENT -> query.conditions().namesDay() ? 1 : 0;
      case VIOLATED -> 2;
    };
  }

  /** How a passage meets the conditions. */
  ConditionVerdict verdict(Candidate candidate) {
    return verdicts.computeIfAbsent(candidate.passage().id(), _ -> check(candidate));
  }

  private ConditionVerdict check(Candidate candidate) {
    Passage passage = candidate.passage();
    Span whole = new Span(0, passage.text().length());
    ConditionVerdict negation = negationCheck.check(passage.text(), whole, candidate.terms());
    QuestionConditions conditions = query.conditions();
    ConditionVerdict ofSide = checkSide(passage);
    if (negation == ConditionVerdict.VIOLATED || ofSide == ConditionVerdict.VIOLATED) {
      return ConditionVerdict.VIOLATED;
    }
    if (conditions.nameAnything()) {
      return new ConditionCheck(conditions, headings(passage)).check(passage.text());
    }
    return ofSide == ConditionVerdict.MET ? ofSide : negation;
  }

  private ConditionVerdict checkSide(Passage passage) {
    return query
        .conditions()
        .side()
        .map(side -> new SideCheck(side, lastHeading(passage)).check(passage.text()))
        .orElse(ConditionVerdict.SILENT);
  }

  private String lastHeading(Passage passage) {
    return passage.headingPath().isEmpty()
        ? searcher.store().articleMetadata(passage.articleId()).title()
        : passage.headingPath().getLast();
  }

  private String headings(Passage passage) {
    return searcher.store().articleMetadata(passage.articleId()).title()
        + "\n"
        + String.join("\n", passage.headingPath());
  }

  /** Whether nothing that was asked forbids that a passage surely answers. */
  boolean allowSure(Candidate candidate) {
    ConditionVerdict verdict = verdict(candidate);
    boolean isDayNamed = !query.conditions().namesDay() || verdict == ConditionVerdict.MET;
    boolean isSideNamed =
        query.conditions().side().isEmpty()
            || checkSide(candidate.passage()) == ConditionVerdict.MET;
    boolean isSentenceViolated =
        sentencePenalties(query, candidate)[candidate.sentenceScores().topSentences().getFirst()]
            > 0;
    boolean isNegatedAtMostOnce = query.conditions().negations() <= 1;
    return allowSure()
        && isNegatedAtMostOnce
        && verdict != ConditionVerdict.VIOLATED
        && !isSentenceViolated
        && isDayNamed
        && isSideNamed
        && isActorMarked(candidate);
  }

  /**
   * Whether who acts in the question acts in a marked sentence, or is what the heading is about.
   */
  private boolean isActorMarked(Candidate candidate) {
    AnswerType type = candidate.intent().expectedAnswer().type();
    if (!OF_AN_ACTOR.contains(type)) {
      return true;
    }
    ActorCheck actorCheck = candidate.intent().actorCheck();
    Passage passage = candidate.passage();
    List<Integer> marked = candidate.sentenceScores().topSentences();
    boolean marksIntroduction =
        OF_A_DEED.contains(type)
            && marked.stream()
                .map(index -> candidate.sentences().get(index).substring(passage.text()))
                .allMatch(actorCheck::isIntroduction);
    boolean[] acts = actorCheck.actsIn(passage.text(), candidate.sentences(), candidate.terms());
    boolean isActing =
        actorCheck.isEmpty()
            || actorCheck.isActingInHeadings(List.of(lastHeading(passage)))
            || marked.stream().anyMatch(index -> acts[index]);
    return isActing
        && !marksIntroduction
        && actorCheck.namesSubject(candidate.terms(), headings(passage));
  }

  /** Whether the question by itself allows a sure answer. */
  boolean allowSure() {
    boolean hasUnknownNumber =
        query.terms().stream()
            .anyMatch(term ->
                term.match() == QueryTerm.Match.OUT_OF_VOCABULARY
                    && term.term().chars().anyMatch(Character::isDigit));
    return !query.conditions().isDoubtful()
        && !query.spelling().reliesOnCorrection()
        && !hasUnknownNumber;
  }

  /** What each sentence of a passage loses for another acting in it than in the question. */
  static double[] actorPenalties(Candidate candidate) {
    double[] penalties = new double[candidate.sentences().size()];
    AnswerType type = candidate.intent().expectedAnswer().type();
    if (!OF_AN_ACTOR.contains(type)) {
      return penalties;
    }
    ActorCheck actorCheck = candidate.intent().actorCheck();
    String text = candidate.passage().text();
    boolean isSomebodyElses =
        !actorCheck.isEmpty()
            && (type == AnswerType.DATE
                || !actorCheck.isActingInHeadings(candidate.passage().headingPath()));
    boolean[] acts = actorCheck.actsIn(text, candidate.sentences(), candidate.terms());
    for (int i = 0; i < penalties.length; i++) {
      boolean isIntroduction =
          OF_A_DEED.contains(type)
              && actorCheck.isIntroduction(candidate.sentences().get(i).substring(text));
      penalties[i] = isIntroduction || (isSomebodyElses && !acts[i]) ? OTHER_ACTOR_PENALTY : 0;
    }
    return penalties;
  }

  /** What each sentence of a passage loses for violating a condition. */
  static double[] sentencePenalties(AnalyzedQuery query, Candidate candidate) {
    double[] penalties = new double[candidate.sentences().size()];
    NegationCheck negationCheck = new NegationCheck(query);
    List<AnalyzedTerm> checkedTerms = negationCheck.checkedTerms(candidate.terms());
    Optional<SideCheck> sideCheck = query.conditions().side().map(side -> new SideCheck(side, ""));
    boolean isUnconditional =
        checkedTerms.isEmpty() && !query.conditions().nameAnything() && sideCheck.isEmpty();
    if (isUnconditional) {
      return penalties;
    }
    ConditionCheck conditionCheck = new ConditionCheck(query.conditions(), "");
    String text = candidate.passage().text();
    for (int i = 0; i < penalties.length; i++) {
      Span sentence = candidate.sentences().get(i);
      String sentenceText = sentence.substring(text);
      boolean isOtherSides =
          sideCheck
              .filter(check -> check.check(sentenceText) == ConditionVerdict.VIOLATED)
              .isPresent();
      boolean isViolated =
          isOtherSides
              || negationCheck.check(text, sentence, checkedTerms) == ConditionVerdict.VIOLATED
              || (query.conditions().nameAnything()
                  && conditionCheck.check(sentenceText) == ConditionVerdict.VIOLATED);
      penalties[i] = isViolated ? VIOLATION_PENALTY : 0;
    }
    return penalties;
  }
}
