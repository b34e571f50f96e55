package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import parley.store.StoreException.Fault;

/** The revisions of the store. What is served is the newest. Thread-safe. */
public final class RevisionStore {
  /** Older revisions lose their texts, and can be put back no more. */
  public static final int MAX_REVISIONS_WITH_TEXTS = 30;

  private static final String SELECT =
      "SELECT number, created_at, author, reason, note, fingerprint, has_texts FROM revision ";

  private final SqliteDatabase database;

  RevisionStore(SqliteDatabase database) {
    this.database = database;
  }

  /** The newest revision; empty before the first. */
  public Optional<Revision> newest() throws StoreException {
    return database.read(RevisionStore::newest);
  }

  /** A revision by its number. */
  public Optional<Revision> find(long number) throws StoreException {
    return database.read(handle -> find(handle, number));
  }

  /**
   * A page of revisions, newest first.
   *
   * @param skip how many newer ones are on earlier pages
   */
  public List<Revision> history(int skip, int limit) throws StoreException {
    return database.read(handle ->
        handle
            .createQuery(SELECT + "ORDER BY number DESC LIMIT :limit OFFSET :skip")
            .bind("limit", limit)
            .bind("skip", skip)
            .map((row, _) -> toRevision(row))
            .list());
  }

  /** Number of all revisions. */
  public int count() throws StoreException {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM revision").mapTo(Integer.class).one());
  }

  /** What a revision changed, by name; also known when its texts are gone. */
  public List<TextChange> changes(long number) throws StoreException {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT name, kind FROM revision_change WHERE revision = :number ORDER BY name")
            .bind("number", number)
            .map((row, _) ->
                new TextChange(
                    row.getString("name"), TextChange.Kind.valueOf(row.getString("kind"))))
            .list());
  }

  /** The files of a revision; empty if there is no such revision or its texts are gone. */
  public Optional<RevisionContents> contents(long number) throws StoreException {
    return database.read(handle -> RevisionRows.read(handle, number));
  }

  /** The newest revision with its files; empty before the first. */
  public Optional<StoredRevision> newestWithContents() throws StoreException {
    return database.read(handle -> {
      Optional<Revision> revision = newest(handle);
      return revision.isEmpty()
          ? Optional.empty()
          : RevisionRows.read(handle, revision.get().number())
              .map(contents -> new StoredRevision(revision.get(), contents));
    });
  }

  /**
   * Adds a revision whose texts are in the store. Old revisions then lose their texts, and texts
   * that nothing refers to any more are deleted.
   *
   * @throws StoreException with {@link Fault#CONFLICT} if there is a newer revision than its base,
   *     or its draft is gone
   */
  public Revision add(NewRevision newRevision) throws StoreException {
    return database.write(handle -> {
      long newest = newest(handle).map(Revision::number).orElse(0L);
      if (newest != newRevision.base()) {
        throw new StoreException(
            Fault.CONFLICT,
            "Somebody else has published revision " + newest + " meanwhile; look at it first.");
      }
      if (newRevision.draft().isPresent()
          && !DraftStore.delete(handle, newRevision.draft().get())) {
        throw new StoreException(
            Fault.CONFLICT, "This draft is published or gone already; nothing was changed.");
      }
      Revision revision =
          new Revision(
              newest + 1,
              newRevision.createdAt(),
              newRevision.author(),
              newRevision.reason(),
              newRevision.note(),
              newRevision.contents().fingerprint(),
              true);
      insert(handle, revision);
      RevisionContents previous = RevisionRows.read(handle, newest).orElse(RevisionContents.EMPTY);
      RevisionRows.insert(handle, revision.number(), newRevision.contents(), previous);
      dropOldTexts(handle, revision.number() - MAX_REVISIONS_WITH_TEXTS);
      return revision;
    });
  }

  private static void insert(Handle handle, Revision revision) {
    handle
        .createUpdate(
            "INSERT INTO revision"
                + " (number, created_at, author, reason, note, fingerprint, has_texts)"
                + " VALUES (:number, :createdAt, :author, :reason, :note, :fingerprint, 1)")
        .bind("number", revision.number())
        .bind("createdAt", revision.createdAt().toEpochMilli())
        .bind("author", revision.author())
        .bind("reason", revision.reason().name())
        .bind("note", revision.note())
        .bind("fingerprint", revision.fingerprint())
        .execute();
  }

  private static void dropOldTexts(Handle handle, long newestWithoutTexts) {
    int dropped =
        handle
            .createUpdate(
                "UPDATE revision SET has_texts = 0 WHERE number <= :number AND has_texts = 1")
            .bind("number", newestWithoutTexts)
            .execute();
    if (dropped > 0) {
      RevisionRows.deleteUpTo(handle, newestWithoutTexts);
    }
    TextStore.sweep(handle);
  }

  private static Optional<Revision> newest(Handle handle) {
    return handle
        .createQuery(SELECT + "ORDER BY number DESC LIMIT 1")
        .map((row, _) -> toRevision(row))
        .findOne();
  }

  private static Optional<Revision> find(Handle handle, long number) {
    return handle
        .createQuery(SELECT + "WHERE number = :number")
        .bind("number", number)
        .map((row, _) -> toRevision(row))
        .findOne();
  }

  private static Revision toRevision(ResultSet row) throws SQLException {
    return new Revision(
        row.getLong("number"),
        Instant.ofEpochMilli(row.getLong("created_at")),
        row.getString("author"),
        Revision.Reason.valueOf(row.getString("reason")),
        row.getString("note"),
        row.getString("fingerprint"),
        row.getInt("has_texts") == 1);
  }
}
