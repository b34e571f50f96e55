package parley.store;

import java.time.Instant;
import java.util.Optional;
import parley.store.Revision.Reason;

/**
 * A revision to be added.
 *
 * @param base number of the newest revision it was made from; 0 for the first
 * @param createdAt when it was made
 * @param author who made it
 * @param reason what it was made by
 * @param note why, in the author's words; may be empty
 * @param contents its texts
 * @param draft the draft it publishes, which is gone afterwards
 */
public record NewRevision(
    long base,
    Instant createdAt,
    String author,
    Reason reason,
    String note,
    RevisionContents contents,
    Optional<String> draft) {}
