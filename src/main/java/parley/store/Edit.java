package parley.store;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A change made in Discord that lies over the folder.
 *
 * @param name the file
 * @param hash of the text that is served instead of the folder's; empty if the file is removed
 * @param baseHash of what the folder held when the edit was made; empty if it held no such file
 * @param author who made it
 * @param editedAt when
 */
public record Edit(
    String name,
    Optional<String> hash,
    Optional<String> baseHash,
    String author,
    Instant editedAt) {

  /** Whether the folder holds something else than when the edit was made. */
  public boolean isOverChangedFile(SortedMap<String, String> folder) {
    return !baseHash.equals(Optional.ofNullable(folder.get(name)));
  }
}
