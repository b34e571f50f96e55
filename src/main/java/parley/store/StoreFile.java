package parley.store;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the store of a data folder lies. Looking for it loads nothing of SQLite. */
public final class StoreFile {
  private static final String NAME = "parley.db";

  private StoreFile() {}

  /** The file of the store in a data folder, whether or not it exists. */
  public static Path in(Path dataFolder) {
    return dataFolder.toAbsolutePath().normalize().resolve(NAME);
  }

  /** Whether a data folder holds a store. */
  public static boolean existsIn(Path dataFolder) {
    return Files.exists(in(dataFolder));
  }
}
