package parley.store;

/**
 * What a revision changed in a file that is served.
 *
 * @param name the file
 * @param kind what was done
 */
public record TextChange(String name, Kind kind) {
  /** What was done. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }
}
