package parley.store;

import java.time.Instant;

/**
 * A state of the corpus that was served, without its texts.
 *
 * @param number 1 for the first
 * @param createdAt when it was made
 * @param author who made it: a Discord user's id, or {@link #OPERATOR}
 * @param reason what it was made by
 * @param note why, in the author's words; may be empty
 * @param fingerprint of all its texts
 * @param hasTexts whether its texts are still kept
 */
public record Revision(
    long number,
    Instant createdAt,
    String author,
    Reason reason,
    String note,
    String fingerprint,
    boolean hasTexts) {
  /** The author of what happens at a start. */
  public static final String OPERATOR = "operator";

  /** What made a revision. */
  public enum Reason {
    /** The first start. */
    START,
    /** The folder was read again. */
    RELOAD,
    /** A draft was published. */
    PUBLISH,
    /** The revision before was put back. */
    UNDO
  }
}
