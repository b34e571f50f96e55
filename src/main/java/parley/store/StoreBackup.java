package parley.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import parley.store.StoreException.Fault;
import parley.text.IoErrors;

/** Copies the store away while a bot runs, and puts a copy back while none does. */
public final class StoreBackup {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final List<String> JOURNALS = List.of("-wal", "-shm");

  private final Path dataFolder;
  private final Path store;

  /** Of the store in a data folder. */
  public StoreBackup(Path dataFolder) {
    this.dataFolder = dataFolder.toAbsolutePath().normalize();
    this.store = StoreFile.in(dataFolder);
  }

  /**
   * Writes a consistent copy of the store to a file that must not exist. The file appears when it
   * is complete.
   */
  public void backup(Path target) throws StoreException {
    Path file = target.toAbsolutePath().normalize();
    if (!Files.exists(store)) {
      throw new StoreException(
          Fault.REFUSED,
          "There is no store at " + store + " yet: a bot makes it when it starts the first time.");
    }
    requireFree(file);
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
    try {
      Files.deleteIfExists(unfinished);
      SqliteDatabase database = SqliteDatabase.readOnly(store);
      StoreSchema.requireCurrent(database);
      database.withoutTransaction(handle -> handle.execute("VACUUM INTO ?", unfinished.toString()));
      force(unfinished);
      Files.createLink(file, unfinished); // unlike a move, never over an existing file
    } catch (FileAlreadyExistsException e) {
      throw exists(file, e);
    } catch (IOException e) {
      throw cannotWrite(file, e);
    } finally {
      deleteQuietly(unfinished);
    }
  }

  /**
   * Puts a copy in place of the store. What was there is kept beside it.
   *
   * @return where the store that was there is kept; empty if there was none
   * @throws StoreException if a bot runs, or the file is no copy that this version can read
   */
  public Optional<Path> restore(Path source, Instant now) throws StoreException {
    Path file = source.toAbsolutePath().normalize();
    if (!Files.isRegularFile(file)) {
      throw new StoreException(
          Fault.REFUSED, "There is no file " + file + "; name one that parley backup wrote.");
    }
    try (StoreLock _ = StoreLock.acquire(dataFolder)) {
      Path copy = store.resolveSibling("restoring.db");
      try {
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        verify(copy, file);
        force(copy);
        Optional<Path> kept = keep(now);
        Files.move(
            copy, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return kept;
      } catch (IOException e) {
        throw cannotWrite(store, e);
      } finally {
        deleteQuietly(copy);
      }
    }
  }

  /** Keeps the store that is there under another name, and leaves nothing of its journal. */
  private Optional<Path> keep(Instant now) throws IOException {
    if (!Files.exists(store)) {
      return Optional.empty();
    }
    Path kept = store.resolveSibling("parley-before-restore-" + STAMP.format(now) + ".db");
    try {
      // Brings what is in the journal into the file, and so makes the journal needless.
      SqliteDatabase.writable(store)
          .withoutTransaction(handle -> handle.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    } catch (StoreException _) {
      // Damaged or of a newer version: kept as it is, with its journal.
    }
    Files.copy(store, kept, StandardCopyOption.REPLACE_EXISTING);
    for (String journal : JOURNALS) {
      Path from = Path.of(store + journal);
      if (Files.exists(from)) {
        // Beside the new store it would be taken for that one's.
        Files.move(from, Path.of(kept + journal), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return Optional.of(kept);
  }

  /** Whether the copy is a sound store that this version can read or bring up to date. */
  private static void verify(Path copy, Path source) throws StoreException {
    StoreErrors errors = new StoreErrors(source);
    try {
      SqliteDatabase database = SqliteDatabase.writable(copy);
      String found = database.read(StoreBackup::integrity);
      if (!found.equals("ok")) {
        throw errors.damaged(found, new IllegalStateException(found));
      }
      StoreSchema.requireKnown(database);
    } catch (StoreException e) {
      throw e.fault() == Fault.DAMAGED || e.fault() == Fault.NEWER
          ? new StoreException(
              e.fault(),
              "The file "
                  + source
                  + " cannot be restored, and nothing was changed: "
                  + (e.fault() == Fault.NEWER
                      ? "a newer version of Parley wrote it. Start that version."
                      : "it is damaged or no copy of a store. Name one that parley backup wrote."),
              e)
          : e;
    }
  }

  private static String integrity(Handle handle) {
    return handle.createQuery("PRAGMA integrity_check(1)").mapTo(String.class).one();
  }

  private static void requireFree(Path file) throws StoreException {
    if (Files.exists(file)) {
      throw exists(file, new FileAlreadyExistsException(file.toString()));
    }
  }

  private static StoreException exists(Path file, IOException cause) {
    return new StoreException(
        Fault.REFUSED, "The file " + file + " exists already; name another one.", cause);
  }

  private static StoreException cannotWrite(Path file, IOException cause) {
    return new StoreException(
        Fault.READ_ONLY,
        "The file "
            + file
            + " cannot be written: "
            + IoErrors.describeWrite(cause)
            + ". Make room and see to the permissions.",
        cause);
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
      for (String journal : JOURNALS) {
        Files.deleteIfExists(Path.of(file + journal));
      }
    } catch (IOException _) {
      // the next one replaces it
    }
  }
}
