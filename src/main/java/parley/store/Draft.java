package parley.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change that its author looks at before it is published.
 *
 * @param id cannot be guessed
 * @param createdAt when it was made
 * @param expiresAt when it is gone
 * @param author who made it
 * @param baseRevision the newest revision when its author saw it
 * @param note why, in the author's words; may be empty
 * @param folderFingerprint for a reload: the folder as its author saw it
 * @param changes what it does to files; empty for a reload
 */
public record Draft(
    String id,
    Instant createdAt,
    Instant expiresAt,
    String author,
    long baseRevision,
    String note,
    Optional<String> folderFingerprint,
    List<DraftChange> changes) {
  public Draft {
    changes = List.copyOf(changes);
  }

  /** The same with another note. */
  public Draft withNote(String newNote) {
    return new Draft(
        id, createdAt, expiresAt, author, baseRevision, newNote, folderFingerprint, changes);
  }
}
