package parley.store;

import java.util.Optional;

/**
 * What a draft does to a file.
 *
 * @param name the file
 * @param kind what is done
 * @param hash of its new text; empty unless one is put
 * @param baseHash of the text that the author saw; empty if there was none
 */
public record DraftChange(
    String name, Kind kind, Optional<String> hash, Optional<String> baseHash) {
  /** What is done to the file. */
  public enum Kind {
    /** Another text is served. */
    PUT,
    /** The file is served no more. */
    REMOVE,
    /** The folder's file is served again. */
    USE_FOLDER
  }

  /** Serves a text, which must be in the store. */
  public static DraftChange put(String name, String hash, Optional<String> baseHash) {
    return new DraftChange(name, Kind.PUT, Optional.of(hash), baseHash);
  }

  /** Serves a file no more. */
  public static DraftChange remove(String name, Optional<String> baseHash) {
    return new DraftChange(name, Kind.REMOVE, Optional.empty(), baseHash);
  }

  /** Serves the folder's file again. */
  public static DraftChange useFolder(String name, Optional<String> baseHash) {
    return new DraftChange(name, Kind.USE_FOLDER, Optional.empty(), baseHash);
  }
}
