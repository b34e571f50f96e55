package parley.store;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import parley.store.StoreException.Fault;

/** A SQLite file. A connection is open only during a transaction. Thread-safe. */
final class SqliteDatabase {
  /** How long a transaction waits for that of another process. */
  private static final int BUSY_TIMEOUT_MILLIS = 5_000;

  private final Path file;
  private final StoreErrors errors;
  private final boolean isReadOnly;
  private final Jdbi readers;
  private final Jdbi writers;

  private SqliteDatabase(Path file, boolean isReadOnly) {
    this.file = file;
    this.errors = new StoreErrors(file);
    this.isReadOnly = isReadOnly;
    this.readers = Jdbi.create(dataSource(TransactionMode.DEFERRED));
    this.writers = isReadOnly ? readers : Jdbi.create(dataSource(TransactionMode.IMMEDIATE));
  }

  /** A file to read and write; it is created by the first transaction. */
  static SqliteDatabase writable(Path file) {
    return new SqliteDatabase(file, false);
  }

  /** A file to read, in which nothing is changed. */
  static SqliteDatabase readOnly(Path file) {
    return new SqliteDatabase(file, true);
  }

  StoreErrors errors() {
    return errors;
  }

  /** Runs a function that reads, on one state of the file. */
  <T> T read(HandleCallback<T, StoreException> callback) throws StoreException {
    return run(readers, callback);
  }

  /** Runs a function that writes, all of it or nothing. */
  <T> T write(HandleCallback<T, StoreException> callback) throws StoreException {
    if (isReadOnly) {
      throw new StoreException(Fault.READ_ONLY, "The store " + file + " was opened to be read.");
    }
    return run(writers, callback);
  }

  private <T> T run(Jdbi jdbi, HandleCallback<T, StoreException> callback) throws StoreException {
    try {
      return jdbi.inTransaction(callback);
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw errors.describe(e);
    }
  }

  /** Runs a function outside of any transaction. */
  <T> T withoutTransaction(HandleCallback<T, StoreException> callback) throws StoreException {
    try {
      return readers.withHandle(callback);
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw errors.describe(e);
    }
  }

  /** Whether a table exists, in whatever state the file is. */
  static boolean hasTable(Handle handle, String name) {
    return handle
            .createQuery("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = :name")
            .bind("name", name)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Connections whose transactions begin in a mode: those that write lock the file at once. */
  DataSource dataSource(TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(mode);
    // As a URI, since the name of a folder may hold a question mark.
    String url = "jdbc:sqlite:" + file.toUri();
    if (isReadOnly) {
      config.setReadOnly(true);
      url += isOnReadOnlyDisk() ? "?immutable=1" : "";
    } else {
      config.setJournalMode(JournalMode.WAL);
      config.setSynchronous(SynchronousMode.FULL);
    }
    SQLiteDataSource dataSource = new SQLiteDataSource(config);
    dataSource.setUrl(url);
    return dataSource;
  }

  /** There, SQLite could not make the files of its journal and would not open the store. */
  private boolean isOnReadOnlyDisk() {
    return !Files.isWritable(file.toAbsolutePath().getParent())
        && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
  }
}
