package parley.answer.conversation;

import java.util.List;
import java.util.Set;

/**
 * A verb at the end of a question that lacks what it is done to, as in "how did Kyiv react": that
 * is in the question before. English only.
 */
final class OpenVerb {
  private static final Set<String> VERBS =
      FunctionWords.words(
          "react reacted respond responded reply replied answer answered agree agreed disagree"
              + " disagreed accept accepted reject rejected refuse refused object objected approve"
              + " approved decline declined comply complied oppose opposed support supported"
              + " comment commented sign signed participate participated attend attended benefit"
              + " benefited witness witnessed");

  /** Words that may follow the verb and add nothing to it: "did they agree in the end?". */
  private static final Set<String> CLOSINGS =
      FunctionWords.words("in the end to too at all yet also finally with");

  /** A longer question names what it is about: "Did Russia and Ukraine ... agree?". */
  private static final int MAX_CONTENT_WORDS = 3;

  /** In the passive the subject is what it is done to: "When was the memorandum signed?". */
  private static final Set<String> ACTIVE =
      FunctionWords.words(
          "do does did don't doesn't didn't dont doesnt didnt will would won't wouldn't should can"
              + " could may might must have has had who");

  private OpenVerb() {}

  /** Whether a question in the active voice ends in such a verb. */
  static boolean closes(List<Word> words) {
    int last = words.size() - 1;
    while (last > 0 && CLOSINGS.contains(words.get(last).folded())) {
      last--;
    }
    return last > 0
        && VERBS.contains(words.get(last).folded())
        && words.stream().filter(Word::isContent).count() <= MAX_CONTENT_WORDS
        && words.subList(0, Math.min(2, last)).stream()
            .anyMatch(word -> ACTIVE.contains(word.folded()))
        && words.subList(0, last).stream()
            .map(Word::folded)
            .noneMatch(word -> FunctionWords.PREPOSITIONS.contains(word));
  }
}
