package parley.answer.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.text.Span;

/**
 * What a question is about, as the beginning of one that goes on from it: its names or, where these
 * say too little, all from its first content word to its last.
 */
final class QuestionSubject {
  /** Longest subject; the title of a reply has to hold the follow-up as well. */
  static final int MAX_LENGTH = 80;

  private static final int MAX_NAMES = 3;

  private static final Pattern VERB_AND_ARTICLE =
      Pattern.compile(
          "(?i)^[^\\p{L}]*(?:who|what)\\s+(?<verb>\\p{L}+)(?:\\s+(?:the|a|an))\\s+(?=[\\p{L}\\p{N}])");

  private static final Pattern ACTOR_AND_OBJECT =
      Pattern.compile(
          "(?i)^[^\\p{L}]*(?:(?:when|where|why|how)\\s+)?(?:do|does|did|has|have|had|will|would)\\s+"
              + "(?:the\\s+)?(?<actor>\\p{L}+)\\s+(?<verb>\\p{L}+)\\s+(?:the|a|an)\\s+");

  private final String text;
  private final List<Span> names;
  private final List<Word> contentWords;

  private QuestionSubject(String text, Set<String> knownNames) {
    this.text = text;
    this.names = NameRuns.find(text, knownNames);
    this.contentWords = Word.split(text).stream().filter(Word::isContent).toList();
  }

  /** What a pronoun points back to: a thing that has a name, if there is one. */
  static Optional<String> ofPronoun(PreviousQuestion previous) {
    Optional<CompletedQuestion> completed = CompletedQuestion.parse(previous.wholeText());
    if (completed.isPresent() && !completed.get().hasGap()) {
      return completed.map(CompletedQuestion::subject);
    }
    QuestionSubject subject = of(previous);
    List<Span> strong = subject.names.stream().filter(subject::isStrong).toList();
    return strong.isEmpty()
        ? subject.actorAndObject().or(() -> subject.whole(previous))
        : Optional.of(subject.join(strong));
  }

  /** "china peace plan" of "did china offer a peace plan", of which "it" is a part. */
  private Optional<String> actorAndObject() {
    Matcher clause = ACTOR_AND_OBJECT.matcher(text);
    if (!clause.find() || contentWords.size() < 3) {
      return Optional.empty();
    }
    boolean isClause =
        contentWords.get(0).span().start() == clause.start("actor")
            && contentWords.get(1).span().start() == clause.start("verb");
    int end = contentWords.getLast().span().end();
    return isClause && end > clause.end()
        ? Optional.of(clip(clause.group("actor") + " " + text.substring(clause.end(), end)))
        : Optional.empty();
  }

  /** What a question without a content word of its own asks about. */
  static Optional<String> ofEllipsis(PreviousQuestion previous) {
    Optional<CompletedQuestion> completed =
        CompletedQuestion.parse(previous.wholeText()).filter(question -> !question.hasGap());
    String text = completed.map(QuestionSubject::withFollowUp).orElseGet(() -> asked(previous));
    return new QuestionSubject(text, previous.nameWords()).whole(previous);
  }

  /** The subject and what was asked about it: "prisoner exchange people", not "people were ...". */
  private static String withFollowUp(CompletedQuestion completed) {
    Set<String> said =
        Word.split(completed.subject()).stream().map(Word::folded).collect(Collectors.toSet());
    return Stream.concat(
            Stream.of(completed.subject()),
            Word.split(completed.followUp()).stream()
                .filter(word -> word.isContent() && said.add(word.folded()))
                .map(Word::text))
        .collect(Collectors.joining(" "));
  }

  private static QuestionSubject of(PreviousQuestion previous) {
    return new QuestionSubject(asked(previous), previous.nameWords());
  }

  private static String asked(PreviousQuestion previous) {
    String text = previous.wholeText();
    return CompletedQuestion.parse(text).map(CompletedQuestion::searchText).orElse(text);
  }

  /** The names if next to nothing is said besides, otherwise all there is. */
  private Optional<String> whole(PreviousQuestion previous) {
    if (contentWords.isEmpty()) {
      return previous.articleTitle().or(previous::topicLabel).map(QuestionSubject::clip);
    }
    long others =
        contentWords.stream()
            .filter(word -> names.stream().noneMatch(name -> name.contains(word.span())))
            .count();
    if (!names.isEmpty() && others <= 1) {
      return Optional.of(join(names));
    }
    return Optional.of(clip(text.substring(start(), contentWords.getLast().span().end())));
  }

  /** Where the first content word stands, or the object in "Who mediated the grain deal?". */
  private int start() {
    Matcher verb = VERB_AND_ARTICLE.matcher(text);
    int start = contentWords.getFirst().span().start();
    return verb.find()
            && verb.start("verb") == start
            && verb.end() <= contentWords.getLast().span().start()
        ? verb.end()
        : start;
  }

  /** Whether a name is more than one word that half of all passages may hold. */
  private boolean isStrong(Span name) {
    String run = name.substring(text);
    return run.indexOf(' ') >= 0 || run.codePoints().anyMatch(Character::isDigit);
  }

  private String join(List<Span> runs) {
    return clip(
        runs.stream()
            .map(run -> run.substring(text))
            .distinct()
            .limit(MAX_NAMES)
            .collect(Collectors.joining(", ")));
  }

  private static String clip(String subject) {
    if (subject.length() <= MAX_LENGTH) {
      return subject;
    }
    int space = subject.lastIndexOf(' ', MAX_LENGTH);
    int end = space > 0 ? space : MAX_LENGTH;
    return subject.substring(0, Character.isHighSurrogate(subject.charAt(end - 1)) ? end - 1 : end);
  }
}
