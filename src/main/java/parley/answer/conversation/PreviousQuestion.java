package parley.answer.conversation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a follow-up goes on from, as far as a face knows it.
 *
 * @param text the question before, as its reply showed it; may be cut at the end
 * @param passage text of the passage shown
 * @param articleTitle title of its article
 * @param topicLabel label of the topic that was asked
 */
public record PreviousQuestion(
    String text,
    Optional<String> passage,
    Optional<String> articleTitle,
    Optional<String> topicLabel) {
  private static final String ELLIPSIS = "…";

  /** Knows the question alone. */
  public static PreviousQuestion of(String text) {
    return new PreviousQuestion(text, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The question without the ellipsis and the half word of one that was cut. */
  String wholeText() {
    String stripped = text.strip();
    if (!stripped.endsWith(ELLIPSIS)) {
      return stripped;
    }
    String cut = stripped.substring(0, stripped.length() - ELLIPSIS.length());
    int space = cut.lastIndexOf(' ');
    return cut.endsWith(" ") || space < 0 ? cut.strip() : cut.substring(0, space).strip();
  }

  /**
   * Words, in lower case, that the passage and the title of its article write with a capital only:
   * most are names, however somebody typed them.
   */
  Set<String> nameWords() {
    String shown = articleTitle.orElse("") + ". " + passage.orElse("");
    Set<String> names = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Word word : Word.split(shown)) {
      if (!word.isCapitalized()) {
        others.add(word.folded());
      } else if (word.isContent()) {
        names.add(word.folded().replaceFirst("'s$", ""));
      }
    }
    names.removeAll(others);
    return names;
  }
}
