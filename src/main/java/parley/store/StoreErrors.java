package parley.store;

import java.nio.file.Path;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import parley.store.StoreException.Fault;

/**
 * Failures of SQLite in words for people.
 *
 * @param file the store
 */
record StoreErrors(Path file) {
  /** The failure of an operation, whatever library it came through. */
  StoreException describe(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof StoreException known) {
        return known;
      }
      if (each instanceof SQLiteException sqlite) {
        return describe(sqlite.getResultCode(), failure);
      }
      if (each instanceof LinkageError) {
        return new StoreException(
            Fault.UNREADABLE,
            "The store "
                + file
                + " cannot be opened, since the library of SQLite cannot be loaded ("
                + each.getMessage()
                + "). Start Parley with its own bin/parley, or name a temporary folder that may"
                + " hold programs.",
            failure);
      }
    }
    return other(Optional.ofNullable(failure.getMessage()).orElse(failure.toString()), failure);
  }

  private StoreException describe(SQLiteErrorCode code, Throwable failure) {
    String name = code.name();
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return locked(failure);
    } else if (name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB")) {
      return damaged(code.message, failure);
    } else if (name.startsWith("SQLITE_FULL")) {
      return full(failure);
    } else if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_PERM")) {
      return readOnly(failure);
    } else if (name.startsWith("SQLITE_CANTOPEN")) {
      return cannotOpen(failure);
    } else if (name.startsWith("SQLITE_IOERR") && file.toFile().getUsableSpace() == 0) {
      return full(failure);
    }
    return other(code.message, failure);
  }

  private StoreException locked(Throwable failure) {
    return new StoreException(
        Fault.LOCKED,
        "The store "
            + file
            + " is being written by another process, and nothing was changed. Try again in a"
            + " moment.",
        failure);
  }

  StoreException damaged(String found, Throwable failure) {
    return new StoreException(
        Fault.DAMAGED,
        "The store "
            + file
            + " is damaged or no store ("
            + found
            + "). Put a copy back with parley restore FILE, or move the file away to begin anew"
            + " with the articles in the folder.",
        failure);
  }

  private StoreException full(Throwable failure) {
    return new StoreException(
        Fault.FULL,
        "There is no room left for the store " + file + ". Make room on its disk and try again.",
        failure);
  }

  private StoreException readOnly(Throwable failure) {
    return new StoreException(
        Fault.READ_ONLY,
        "The store "
            + file
            + " cannot be written. Give this user the right to write the file and its folder.",
        failure);
  }

  private StoreException cannotOpen(Throwable failure) {
    return new StoreException(
        Fault.UNREADABLE,
        "The store "
            + file
            + " cannot be opened. Give this user the right to read and write the file and its"
            + " folder.",
        failure);
  }

  private StoreException other(String found, Throwable failure) {
    return new StoreException(
        Fault.UNREADABLE,
        "The store " + file + " cannot be used: " + found + ". See to the disk it lies on.",
        failure);
  }

  StoreException newer(int found, int known) {
    return new StoreException(
        Fault.NEWER,
        "The store "
            + file
            + " was written by a newer version of Parley (tables of version "
            + found
            + ", this one knows "
            + known
            + "). Start that version, or put back a copy from before with parley restore FILE.");
  }

  StoreException outdated() {
    return new StoreException(
        Fault.UNREADABLE,
        "The store "
            + file
            + " was written by an older version of Parley, or is not complete. Start the bot once,"
            + " which brings it up to date.");
  }
}
