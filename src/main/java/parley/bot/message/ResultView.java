package parley.bot.message;

import java.util.List;
import java.util.Optional;

/**
 * The results a message shows. Small enough for a custom id, so that a button works as long as its
 * message exists, across restarts of the bot.
 *
 * @param kind how certain it is that the passages answer
 * @param resultIds passage ids, best first, 1 to {@value #MAX_RESULTS}
 * @param selectedIndex index of the result shown in full
 * @param neighborId passage of the same article that is shown instead of the selected result
 */
public record ResultView(
    Kind kind, List<String> resultIds, int selectedIndex, Optional<String> neighborId) {
  /** Number of results that fit into a custom id. */
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

  /** The first result selected. */
  public static ResultView of(Kind kind, List<String> resultIds) {
    return new ResultView(kind, resultIds, 0, Optional.empty());
  }

  /** A passage opened without a question. */
  public static ResultView ofSingle(String passageId) {
    return of(Kind.OPENED, List.of(passageId));
  }

  /** The same results with another one selected. */
  public ResultView withSelected(int index) {
    return new ResultView(kind, resultIds, index, Optional.empty());
  }

  /** The same results, showing a neighbouring passage instead. */
  public ResultView withNeighbor(String passageId) {
    return new ResultView(kind, resultIds, selectedIndex, Optional.of(passageId));
  }

  /** The same view; a neighbour that is itself a result becomes the selected result. */
  public ResultView normalized() {
    int index = neighborId.map(resultIds::indexOf).orElse(-1);
    return index < 0 ? this : withSelected(index);
  }

  /** Id of the passage shown in full. */
  public String displayedPassageId() {
    return neighborId.orElse(resultIds.get(selectedIndex));
  }

  /** How certain it is that the passages answer. */
  public enum Kind {
    SURE('s'),
    CLOSEST('c'),
    /** Opened from a list, without a question. */
    OPENED('o');

    private final char code;

    Kind(char code) {
      this.code = code;
    }

    /** Letter that encodes it in custom ids; posted buttons contain it, so it must never change. */
    char code() {
      return code;
    }
  }
}
