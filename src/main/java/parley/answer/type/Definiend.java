package parley.answer.type;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question asks to be defined: a person, a place, a thing, or the holder of an office ("Who
 * is the president of Ukraine?").
 *
 * @param stems stems of its words
 * @param isPresent whether it asks what is now
 */
record Definiend(Set<String> stems, boolean isPresent) {
  /** Longer phrases ask for a fact about a thing rather than what it is. */
  private static final int MAX_WORDS = 5;

  /** Words before the verb that may stand beside the thing defined. */
  private static final int MAX_EXTRA_SUBJECT_WORDS = 6;

  /** Words of the name before the verb where an office stands behind it. */
  private static final int MAX_NAME_WORDS = 5;

  /** Words behind the verb among which the office must stand. */
  private static final int MAX_PREDICATE_WORDS = 12;

  private static final double IN_APPOSITION = 0.4;

  /** How well somebody answers who held the office once, where its holder of today is asked for. */
  static final double FORMER_HOLDER = 0.2;

  private static final Pattern FORMER = Pattern.compile("\\b(?:was|were)\\b");
  private static final Pattern ONCE = Pattern.compile(", then |\\b[Ff]ormer\\b");

  /** What comes after it tells of others: "the cardinal whom the pope appointed". */
  private static final Pattern RELATIVE =
      Pattern.compile("\\b(?:whom|whose|who|which|that|where|when)\\b");

  private static final Pattern PAST_QUESTION = Pattern.compile("^\\W*\\w+ (?:was|were)\\b");

  private static final Set<String> STOP_WORDS =
      Set.of("the", "a", "an", "of", "is", "are", "was", "and", "to", "in", "for", "on", "this");

  private static final Pattern WHAT_IS =
      Pattern.compile(
          "^\\W*(?:so |and |but )?(?:who|what)(?:'?s| is| are| was| were)(?: exactly)?"
              + " (?:an? |the |this )?([^,;?]+?)(?: please| again| exactly)?\\W*$");

  /** Questions that name nothing but what is to be explained. */
  private static final List<Pattern> MEANING =
      List.of(
          Pattern.compile(
              "^\\W*what do(?:es)? (?:the )?([^,;?]+?) (?:mean|means|stand for|refer to)\\W*$"),
          Pattern.compile(
              "^\\W*(.+?),? (?:meaning|definition|what is it|what is that|who is"
                  + " (?:he|she|that))\\W*$"),
          Pattern.compile(
              "^\\W*(?:define|meaning of|definition of|what is meant by) (?:an? |the"
                  + " )?([^,;?]+?)\\W*$"));

  /** Words that ask for a fact about a thing, an action or a circumstance. */
  private static final Pattern NO_DEFINITION =
      Pattern.compile(
          "\\b(?:\\w+ing|\\w{3,}ed|that|who|which|what|why|how|where|when|to|about|now|currently|today|said|last|next"
              + "|latest|newest|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
              + "|status|state|role|purpose|aims?|goals?|reasons?|causes?|name|date|number|total|results?"
              + "|outcome|differences?|biggest|largest|main|points?|new|on|for|from|at|with|by|in|and"
              + "|or|after|before|between|do|does|did|has|have|had|happen\\w*|led|met|won|wants?|signs?|mediat\\w*|conditions?"
              + "|demands?|terms?|sort|kind|if|be|you|it|they|he|she|made|controls?|news|left|agreed|there|so|not|any|all)\\b");

  /** "Who are Charap and Radchenko": two of a kind, which one sentence may define. */
  private static final Pattern PAIR = Pattern.compile("[\\p{L}-]+ and [\\p{L}-]+");

  /** A verb that says what something is, before a noun. */
  private static final Pattern COPULA =
      Pattern.compile(
          "\\s(?:means|meant|stands for|refers to|describes|denotes|(?:is|are|was|were) (?:also"
              + " |still |now |not )?(?=(?:an?|the|one|two|three|how|what|any|\\p{Lu}[\\p{L}-]+(?:"
              + " \\p{Lu}[\\p{L}-]+)*['’]s?|prime|president|foreign|defence|former|head|chief|[\\p{Ll}-]+"
              + " (?:of|for|in|that|which))\\b))");

  /** A name, then after a comma what or who it is. */
  private static final Pattern APPOSITION =
      Pattern.compile(
          "(?:^|[\\s“\"(])(?:[Tt]he )?([^,.;:]{3,60}), ((?:an?|the|then|in full|short"
              + " for|\\p{Lu}[\\p{L}-]+['’]s) [^,.;:]{3,80})");

  /** What stands before a name: "Secretary-General António Guterres". */
  private static final Pattern TITLE_BEFORE_NAME =
      Pattern.compile(
          "\\b(?:President|Chancellor|Secretary-General|Prime Minister|Foreign Minister|Pope|King)"
              + " \\p{Lu}[\\p{L}-]+");

  Definiend {
    stems = Set.copyOf(stems);
  }

  /** What a question asks to be defined; empty if it asks for something else. */
  static Optional<Definiend> find(String question) {
    String folded = AnswerType.fold(question);
    Matcher whatIs = WHAT_IS.matcher(folded);
    boolean isDefinition =
        whatIs.matches()
            && (PAIR.matcher(whatIs.group(1)).matches()
                || !NO_DEFINITION.matcher(whatIs.group(1)).find());
    if (isDefinition) {
      return of(whatIs.group(1), !PAST_QUESTION.matcher(folded).find());
    }
    return MEANING.stream()
        .map(pattern -> pattern.matcher(folded))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(meaning -> of(meaning.group(1), true));
  }

  private static Optional<Definiend> of(String phrase, boolean isPresent) {
    Set<String> stems = Words.stemsWithout(phrase, STOP_WORDS);
    return stems.isEmpty() || Words.of(phrase).size() > MAX_WORDS
        ? Optional.empty()
        : Optional.of(new Definiend(stems, isPresent));
  }

  /**
   * How well a sentence says what it is, or who holds the office, 0 to 1: by its verb, or only
   * beside something else.
   */
  double score(String sentence) {
    Matcher copula = COPULA.matcher(sentence);
    if (copula.find()) {
      List<String> before = Words.stems(sentence.substring(0, copula.start()));
      List<String> after = Words.stems(RELATIVE.split(sentence.substring(copula.end()), 2)[0]);
      boolean isSubject =
          before.size() <= stems.size() + MAX_EXTRA_SUBJECT_WORDS && before.containsAll(stems);
      boolean isHolder =
          before.size() <= MAX_NAME_WORDS
              && after.subList(0, Math.min(MAX_PREDICATE_WORDS, after.size())).containsAll(stems);
      if (isSubject || isHolder) {
        boolean isFormer = isPresent && !isSubject && FORMER.matcher(copula.group()).find();
        return isFormer ? FORMER_HOLDER : 1;
      }
    }
    if (!isInApposition(sentence)) {
      return 0;
    }
    return isPresent && ONCE.matcher(sentence).find() ? FORMER_HOLDER : IN_APPOSITION;
  }

  /** Whether it stands as a whole on one side of a comma, as the name or as what it is. */
  private boolean isInApposition(String sentence) {
    return APPOSITION
            .matcher(sentence)
            .results()
            .anyMatch(match ->
                Words.stems(match.group(1)).containsAll(stems)
                    || Words.stems(match.group(2)).containsAll(stems))
        || (TITLE_BEFORE_NAME.matcher(sentence).find() && Words.stems(sentence).containsAll(stems));
  }
}
