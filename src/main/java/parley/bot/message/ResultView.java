package parley.bot.message;

import java.util.List;
import java.util.Optional;

/**
 * Which passages a message shows. Small enough to be carried by a button, so that a button works as
 * long as its message stands, whatever happens to the bot meanwhile.
 *
 * @param kind how sure the passages are to answer
 * @param results ids of the passages found, best first, 1 to {@value #MOST}
 * @param shown which of them is shown in full, from 0
 * @param beside id of a passage of the same article shown in its stead
 */
public record ResultView(Kind kind, List<String> results, int shown, Optional<String> beside) {
  /** How many results a button can carry. */
  public static final int MOST = 5;

  public ResultView {
    results = List.copyOf(results);
    if (results.isEmpty() || results.size() > MOST || shown < 0 || shown >= results.size()) {
      throw new IllegalArgumentException("no view: " + results.size() + " results, shown " + shown);
    }
  }

  /** The first of these passages. */
  public static ResultView of(Kind kind, List<String> results) {
    return new ResultView(kind, results, 0, Optional.empty());
  }

  /** One passage that nobody asked for with a question. */
  public static ResultView opened(String passage) {
    return of(Kind.OPENED, List.of(passage));
  }

  /** The same results with another one shown in full. */
  public ResultView showing(int other) {
    return new ResultView(kind, results, other, Optional.empty());
  }

  /** The same results, left for a passage of the article. */
  public ResultView beside(String passage) {
    return new ResultView(kind, results, shown, Optional.of(passage));
  }

  /** The same, but a passage beside that is itself a result is shown as that result. */
  public ResultView settled() {
    int result = beside.map(results::indexOf).orElse(-1);
    return result < 0 ? this : showing(result);
  }

  /** Id of the passage shown in full. */
  public String passage() {
    return beside.orElse(results.get(shown));
  }

  /** How sure the passages are to answer. */
  public enum Kind {
    SURE,
    CLOSEST,
    /** They were opened from a list. */
    OPENED
  }
}
