package parley.answer.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.text.Span;

/**
 * What a question is about, as the beginning of one that goes on from it: its names or, where these
 * say too little, all from its first content word to its last.
 */
final class QuestionSubject {
  /** Longest subject; the title of a reply has to hold the follow-up as well. */
  static final int MAX_LENGTH = 80;

  private static final int MAX_NAMES = 3;

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
    return strong.isEmpty() ? subject.whole(previous) : Optional.of(subject.join(strong));
  }

  /** What a question without a content word of its own asks about. */
  static Optional<String> ofEllipsis(PreviousQuestion previous) {
    return of(previous).whole(previous);
  }

  private static QuestionSubject of(PreviousQuestion previous) {
    String text = previous.wholeText();
    return new QuestionSubject(
        CompletedQuestion.parse(text).map(CompletedQuestion::searchText).orElse(text),
        previous.nameWords());
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
    return Optional.of(
        clip(
            text.substring(
                contentWords.getFirst().span().start(), contentWords.getLast().span().end())));
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
