package parley.answer.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;
import parley.search.query.Side;
import parley.text.Span;

/**
 * Reads who acts in a question, and about what it asks for somebody's word. English only.
 *
 * @param names index terms of whoever acts, if that is a person or a thing with a name
 * @param stateMentions finds a state by all its names, if a state acts
 * @param subject index terms of what a word is asked about
 */
record QuestionActor(
    List<String> names,
    Optional<Function<String, List<Span>>> stateMentions,
    List<String> subject) {
  private static final String AND = " and ";

  /** Stands before whoever acts. */
  private static final Pattern AUXILIARY =
      Pattern.compile(
          "(?i)\\b(?:do|does|did|has|have|had|will|would|can|could|should|must|is|are|was|were)"
              + "(?: not)? (?:the )?(?:(?:president|minister|chancellor|cardinal|pope) )?");

  /** Stands before the one whose word alone is asked for. */
  private static final Pattern BY_THE_WORD_OF =
      Pattern.compile("(?i)\\b(?:according to|in the (?:view|eyes|words) of) (?:the )?");

  /** Stands before what somebody's word is asked about. */
  private static final Pattern ABOUT =
      Pattern.compile("(?i)\\b(?:about|on|regarding|concerning) (?:the )?");

  /** What somebody holds acts itself: "China's paper". */
  private static final Pattern HELD = Pattern.compile("[\\p{L}-]+['’]s\\b");

  /** "What have they agreed on so far?" asks about nothing: these say only when or how. */
  private static final Pattern ADVERB =
      Pattern.compile(
          "(?i)(?:so|thus|yet|already|together|since|now|then|today|still|ever|before|after"
              + "|afterwards|again|both|first|last|later|lately|recently|once|here|there|jointly"
              + "|really|exactly|publicly|formally|finally|initially|previously|currently)\\b");

  /** A common word in the plural, which few lists of words have. */
  private static final Pattern PLURAL = Pattern.compile("\\p{Ll}+s");

  QuestionActor {
    names = List.copyOf(names);
    subject = List.copyOf(subject);
  }

  /** Reads a question in its normal form. */
  static QuestionActor read(AnalyzedQuery query) {
    String question = query.normalizedText();
    Pattern before = BY_THE_WORD_OF.matcher(question).find() ? BY_THE_WORD_OF : AUXILIARY;
    Optional<Function<String, List<Span>>> state = state(question, before);
    List<QueryTerm> names = state.isPresent() ? List.of() : namesAfter(before, query);
    return new QuestionActor(
        names.isEmpty() ? List.of() : indexTerms(withPartner(names.getLast(), query)),
        state,
        indexTerms(subject(query)));
  }

  private static Optional<Function<String, List<Span>>> state(String question, Pattern pattern) {
    Matcher before = pattern.matcher(question);
    String rest = before.find() ? question.substring(before.end()) : "";
    if (HELD.matcher(rest).lookingAt()) {
      return Optional.empty();
    }
    return Side.atStartOf(rest)
        .<Function<String, List<Span>>>map(side -> side::mentionsIn)
        .or(() -> Party.atStartOf(rest).map(party -> party::mentionsIn));
  }

  /** The names that stand in a row behind the first match of a pattern. */
  private static List<QueryTerm> namesAfter(Pattern pattern, AnalyzedQuery query) {
    Matcher before = pattern.matcher(query.normalizedText());
    List<QueryTerm> names = new ArrayList<>();
    int next = before.find() ? before.end() : -1;
    for (QueryTerm term : query.terms()) {
      if (term.span().start() == next && isName(term, query.normalizedText())) {
        names.add(term);
        next = term.span().end() + 1;
      }
    }
    return names;
  }

  /** A name and the one joined to it: "Lavrov and Rubio". */
  private static List<QueryTerm> withPartner(QueryTerm last, AnalyzedQuery query) {
    int end = last.span().end();
    Stream<QueryTerm> partner =
        query.terms().stream()
            .filter(term ->
                query.normalizedText().startsWith(AND, end)
                    && term.span().start() == end + AND.length());
    return Stream.concat(Stream.of(last), partner).toList();
  }

  /** The names behind "about", or the only word that matters there. */
  private static List<QueryTerm> subject(AnalyzedQuery query) {
    Matcher about = ABOUT.matcher(query.normalizedText());
    if (!about.find()
        || ADVERB
            .matcher(query.normalizedText())
            .region(about.end(), about.regionEnd())
            .lookingAt()) {
      return List.of();
    }
    List<QueryTerm> behind =
        query.terms().stream().filter(term -> term.span().start() >= about.end()).toList();
    return behind.size() == 1 ? behind : namesAfter(ABOUT, query);
  }

  private static boolean isName(QueryTerm term, String question) {
    String word = term.span().substring(question);
    return (term.isNameOrNumber() || Side.isPerson(word) || Party.isPerson(word))
        && !Character.isDigit(word.codePointAt(0))
        && !PLURAL.matcher(word).matches()
        && !HELD.matcher(question.substring(term.span().start())).lookingAt();
  }

  private static List<String> indexTerms(List<QueryTerm> terms) {
    return terms.stream().flatMap(term -> term.indexTerms().stream()).toList();
  }
}
