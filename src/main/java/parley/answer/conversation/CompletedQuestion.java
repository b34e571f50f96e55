package parley.answer.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A follow-up with what it goes on from, as in "Minsk II: who hosted it". This text is all there is
 * to know, so the title of a reply carries a conversation on.
 *
 * @param subject what it is about; with a gap for what the follow-up puts in its place
 * @param followUp the question as typed
 */
record CompletedQuestion(String subject, String followUp) {
  static final int MAX_SUBJECT_LENGTH = 120;

  /** Longest text that is parsed; far longer than any title. */
  private static final int MAX_LENGTH = 500;

  private static final String SEPARATOR = ": ";

  String text() {
    return subject + SEPARATOR + followUp;
  }

  boolean hasGap() {
    return subject.contains(Continuation.GAP);
  }

  /** Parses what {@link #text} wrote; empty for any other question, one with a colon too. */
  static Optional<CompletedQuestion> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    for (int i = text.indexOf(SEPARATOR); i >= 0; i = text.indexOf(SEPARATOR, i + 1)) {
      String subject = text.substring(0, i).strip();
      String followUp = text.substring(i + SEPARATOR.length()).strip();
      if (!subject.isEmpty()
          && subject.length() <= MAX_SUBJECT_LENGTH
          && FollowUpQuestion.goesOn(followUp)) {
        return Optional.of(new CompletedQuestion(subject, followUp));
      }
    }
    return Optional.empty();
  }

  /** The question in one piece, for the search: "who hosted Minsk II". */
  String searchText() {
    Optional<Continuation> continuation = Continuation.parse(followUp);
    if (hasGap() && continuation.isPresent()) {
      return subject.replace(Continuation.GAP, continuation.get().core());
    }
    String subjectWithoutGap = subject.replace(Continuation.GAP, " ");
    String body = continuation.map(Continuation::body).orElse(followUp);
    List<Word> words = Word.split(body);
    Optional<BackReference> reference = BackReference.find(words, Set.of());
    if (reference.isPresent()) {
      return replace(body, words, reference.get(), subjectWithoutGap);
    }
    boolean isEmpty =
        words.stream()
            .noneMatch(word -> word.isContent() || FunctionWords.ASKING.contains(word.folded()));
    return isEmpty
        ? subjectWithoutGap
        : body.replaceFirst("[\\s?!.]+$", "") + " " + subjectWithoutGap;
  }

  private static String replace(
      String body, List<Word> words, BackReference reference, String subject) {
    String before = body.substring(0, words.get(reference.first()).span().start());
    String after = body.substring(words.get(reference.last()).span().end());
    if (reference.isAdverb()) {
      return ((before + after).replaceFirst("[\\s?!.]+$", "") + " " + subject).strip();
    }
    String pointing = words.get(reference.first()).folded();
    String verb = pointing.endsWith("'s") || pointing.endsWith("'re") ? " is" : "";
    return before + subject + (reference.isPossessive() ? "'s" : verb) + after;
  }
}
