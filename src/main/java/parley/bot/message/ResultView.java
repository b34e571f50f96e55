package parley.bot.message;

import java.util.List;
import java.util.Optional;

/**
 * Which passages a message shows. Small enough to be carried by a button, so that a button works as
 * long as its message stands, whatever happens to the bot meanwhile.
 *
 * @param kind how sure the passages are to answer
 * @param resultIds ids of the passages found, best first, 1 to {@value #MAX_RESULTS}
 * @param selectedIndex which of them is shown in full, from 0
 * @param neighborId id of a passage of the same article shown in its stead
 */
public record ResultView(
    Kind kind, List<String> resultIds, int selectedIndex, Optional<String> neighborId) {
  /** How many results a button can carry. */
  public static final int MAX_RESULTS = 5;

  public ResultView {
    resultIds = List.copyOf(resultIds);
    if (resultIds.isEmpty()
        || resultIds.size() > MAX_RESULTS
        || selectedIndex < 0
        || selectedIndex >= resultIds.size()) {
      throw new IllegalArgumentException(
          "no view: " + resultIds.size() + " results, shown " + selectedIndex);
    }
  }

  /** The first of these passages. */
  public static ResultView of(Kind kind, List<String> resultIds) {
    return new ResultView(kind, resultIds, 0, Optional.empty());
  }

  /** One passage that nobody asked for with a question. */
  public static ResultView ofSingle(String passageId) {
    return of(Kind.OPENED, List.of(passageId));
  }

  /** The same results with another one shown in full. */
  public ResultView withSelected(int index) {
    return new ResultView(kind, resultIds, index, Optional.empty());
  }

  /** The same results, left for a passage of the article. */
  public ResultView withNeighbor(String passageId) {
    return new ResultView(kind, resultIds, selectedIndex, Optional.of(passageId));
  }

  /** The same, but a passage beside that is itself a result is shown as that result. */
  public ResultView normalized() {
    int index = neighborId.map(resultIds::indexOf).orElse(-1);
    return index < 0 ? this : withSelected(index);
  }

  /** Id of the passage shown in full. */
  public String displayedPassageId() {
    return neighborId.orElse(resultIds.get(selectedIndex));
  }

  /** How sure the passages are to answer. */
  public enum Kind {
    SURE('s'),
    CLOSEST('c'),
    /** Opened from a list, without a question. */
    OPENED('o');

    private final char code;

    Kind(char code) {
      this.code = code;
    }

    /**
     * The letter that stands for it in custom ids; posted buttons carry it, so it never changes.
     */
    char code() {
      return code;
    }
  }
}
