package parley.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import parley.answer.Answer;
import parley.answer.Answer.Answered;
import parley.answer.Question;
import parley.library.KnowledgeBase;

/**
 * Golden questions beside the same question in another form. Measures how often form alone changes
 * the outcome, the certainty or the first passage.
 *
 * @param pairs the pairs
 */
public record FormPairs(List<Pair> pairs) {
  /** A question in two forms. */
  public record Pair(String kind, String question, String otherForm) {}

  /**
   * Makes pairs, as many of each change as of the others where enough questions offer a place.
   *
   * @param seed the same seed makes the same pairs
   */
  public static FormPairs generate(Path goldenFolder, int count, long seed) throws Exception {
    List<String> questions = new ArrayList<>();
    GoldenSet.read(goldenFolder).questions().forEach(golden -> questions.add(golden.text()));
    Collections.shuffle(questions, new Random(seed));
    Set<Pair> pairs = new LinkedHashSet<>();
    Set<String> used = new HashSet<>();
    for (int round = 0; pairs.size() < count && round < count; round++) {
      for (FormChange change : FormChange.values()) {
        nextPair(change, questions, used).filter(_ -> pairs.size() < count).ifPresent(pairs::add);
      }
    }
    return new FormPairs(List.copyOf(pairs));
  }

  private static Optional<Pair> nextPair(
      FormChange change, List<String> questions, Set<String> used) {
    for (String question : questions) {
      Optional<String> changed = change.apply(question);
      if (changed.isPresent() && used.add(change + question)) {
        return Optional.of(new Pair(change.name(), change.base(question), changed.get()));
      }
    }
    return Optional.empty();
  }

  /** The pairs whose two forms are not answered alike. */
  public List<Pair> answeredDifferently(KnowledgeBase knowledgeBase) {
    return pairs.stream()
        .filter(pair ->
            !outcome(knowledgeBase, pair.question())
                .equals(outcome(knowledgeBase, pair.otherForm())))
        .toList();
  }

  /** Outcome, certainty and first passage. */
  public static String outcome(KnowledgeBase knowledgeBase, String question) {
    Answer answer = knowledgeBase.ask(new Question(question, Optional.empty(), 3));
    return answer instanceof Answered answered
        ? answered.certainty() + " " + answered.passages().getFirst().passage().id()
        : answer.getClass().getSimpleName();
  }
}
