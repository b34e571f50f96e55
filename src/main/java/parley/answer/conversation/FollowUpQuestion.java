package parley.answer.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.text.Whitespace;

/**
 * A question that goes on from the one before: without a content word of its own ("why?"), pointing
 * back ("who hosted it"), open at its end ("how did Kyiv react"), or going on ("and in 2025?").
 * English only; see {@code src/docs/decisions/0109-complete-a-follow-up.md}.
 */
public final class FollowUpQuestion {
  /** A longer question says what it is about. */
  private static final int MAX_WORDS = 25;

  private FollowUpQuestion() {}

  /**
   * Completes a question from the one before.
   *
   * @param typed the question as typed
   * @return the question to ask and to show, such as "Minsk II: who hosted it"; empty if it stands
   *     on its own
   */
  public static Optional<String> complete(String typed, PreviousQuestion previous) {
    String question = Whitespace.normalize(typed);
    return SmallTalk.match(question).isPresent() || CompletedQuestion.parse(question).isPresent()
        ? Optional.empty()
        : subject(question, previous)
            .map(subject -> new CompletedQuestion(subject, question).text());
  }

  /** The text to search for: a completed question in one piece, any other as it is. */
  public static String searchText(String question) {
    return CompletedQuestion.parse(question).map(CompletedQuestion::searchText).orElse(question);
  }

  private static Optional<String> subject(String question, PreviousQuestion previous) {
    List<Word> words = Word.split(question);
    if (words.isEmpty() || words.size() > MAX_WORDS) {
      return Optional.empty();
    }
    Set<String> names = previous.nameWords();
    Optional<BackReference> reference = BackReference.find(words, names);
    boolean isEllipsis = words.stream().noneMatch(Word::isContent);
    if (isEllipsis && reference.filter(pointing -> !pointing.isAdverb()).isEmpty()) {
      return QuestionSubject.ofEllipsis(previous);
    }
    if (reference.isPresent() || OpenVerb.closes(words)) {
      return QuestionSubject.ofPronoun(previous);
    }
    Optional<Continuation> continuation = Continuation.parse(question);
    if (continuation.filter(Continuation::isFragment).isPresent()) {
      return gapped(continuation.get(), previous, names)
          .or(() -> QuestionSubject.ofPronoun(previous));
    }
    return continuation.filter(clause -> !clause.hasNewName(names)).isPresent()
        ? QuestionSubject.ofPronoun(previous)
        : Optional.empty();
  }

  private static Optional<String> gapped(
      Continuation fragment, PreviousQuestion previous, Set<String> names) {
    String before = previous.wholeText();
    Optional<CompletedQuestion> completed = CompletedQuestion.parse(before);
    return completed.isPresent()
        ? completed.filter(CompletedQuestion::hasGap).map(CompletedQuestion::subject)
        : fragment.gapped(before, names);
  }

  /** Whether a question goes on from something, as far as it tells by itself. */
  static boolean goesOn(String question) {
    List<Word> words = Word.split(question);
    return !words.isEmpty()
        && words.size() <= MAX_WORDS
        && (words.stream().noneMatch(Word::isContent)
            || BackReference.find(words, Set.of()).isPresent()
            || OpenVerb.closes(words)
            || Continuation.parse(question).isPresent());
  }
}
