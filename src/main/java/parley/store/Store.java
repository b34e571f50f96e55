package parley.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import parley.store.StoreException.Fault;

/** The store of a data folder: a SQLite file. Thread-safe. */
public final class Store implements AutoCloseable {
  private final Path file;
  private final SqliteDatabase database;
  private final Optional<StoreLock> lock;

  private Store(Path file, SqliteDatabase database, Optional<StoreLock> lock) {
    this.file = file;
    this.database = database;
    this.lock = lock;
  }

  /**
   * Opens the store of a data folder to change it: creates it if it is missing and brings its
   * tables up to date. One process at a time may do so.
   */
  public static Store open(Path dataFolder) throws StoreException {
    Path file = StoreFile.in(dataFolder);
    StoreLock lock = StoreLock.acquire(dataFolder.toAbsolutePath().normalize());
    try {
      SqliteDatabase database = database(file, false);
      StoreSchema.migrate(database);
      return new Store(file, database, Optional.of(lock));
    } catch (StoreException | RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  /** Opens the store of a data folder to read it; empty if there is none. Changes no file. */
  public static Optional<Store> openToRead(Path dataFolder) throws StoreException {
    Path file = StoreFile.in(dataFolder);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (!Files.isReadable(file)) {
      throw new StoreException(
          Fault.UNREADABLE,
          "The store " + file + " cannot be read. Give this user the right to read it.");
    }
    SqliteDatabase database = database(file, true);
    StoreSchema.requireCurrent(database);
    return Optional.of(new Store(file, database, Optional.empty()));
  }

  private static SqliteDatabase database(Path file, boolean isReadOnly) throws StoreException {
    try {
      return isReadOnly ? SqliteDatabase.readOnly(file) : SqliteDatabase.writable(file);
    } catch (RuntimeException | LinkageError e) {
      throw new StoreErrors(file).describe(e);
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  public TextStore texts() {
    return new TextStore(database);
  }

  public RevisionStore revisions() {
    return new RevisionStore(database);
  }

  public DraftStore drafts() {
    return new DraftStore(database);
  }

  public AuditStore audit() {
    return new AuditStore(database);
  }

  /** A fact about the store, such as where its corpus folder lies. */
  public Optional<String> property(String name) throws StoreException {
    return database.read(handle ->
        handle
            .createQuery("SELECT content FROM property WHERE name = :name")
            .bind("name", name)
            .mapTo(String.class)
            .findOne());
  }

  /** Sets a fact about the store. */
  public void setProperty(String name, String content) throws StoreException {
    database.write(handle ->
        handle
            .createUpdate(
                "INSERT INTO property (name, content) VALUES (:name, :content)"
                    + " ON CONFLICT (name) DO UPDATE SET content = excluded.content")
            .bind("name", name)
            .bind("content", content)
            .execute());
  }

  @Override
  public void close() {
    lock.ifPresent(StoreLock::close);
  }
}
