package parley.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The drafts of the store, each of which is gone after a day. Thread-safe. */
public final class DraftStore {
  /** How long a draft is kept. */
  public static final Duration LIFETIME = Duration.ofHours(24);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 12;

  private final SqliteDatabase database;

  DraftStore(SqliteDatabase database) {
    this.database = database;
  }

  /**
   * Keeps a draft of changes.
   *
   * @param baseRevision the newest revision that its author has seen
   * @param contentByHash the texts that it puts
   */
  public Draft create(
      String author,
      long baseRevision,
      List<DraftChange> changes,
      Map<String, byte[]> contentByHash,
      Instant now)
      throws StoreException {
    return create(author, baseRevision, Optional.empty(), changes, contentByHash, now);
  }

  /**
   * Keeps a draft of a reload.
   *
   * @param baseRevision the newest revision that its author has seen
   * @param folderFingerprint the folder that its author has seen
   */
  public Draft createReload(String author, long baseRevision, String folderFingerprint, Instant now)
      throws StoreException {
    return create(author, baseRevision, Optional.of(folderFingerprint), List.of(), Map.of(), now);
  }

  private Draft create(
      String author,
      long baseRevision,
      Optional<String> folderFingerprint,
      List<DraftChange> changes,
      Map<String, byte[]> contentByHash,
      Instant now)
      throws StoreException {
    // As it is read again, in milliseconds.
    Instant createdAt = now.truncatedTo(ChronoUnit.MILLIS);
    Draft draft =
        new Draft(
            newId(),
            createdAt,
            createdAt.plus(LIFETIME),
            author,
            baseRevision,
            "",
            folderFingerprint,
            changes);
    return database.write(handle -> {
      deleteExpired(handle, now);
      TextStore.insert(handle, contentByHash); // at once, lest a publication sweeps them away
      insert(handle, draft);
      return draft;
    });
  }

  /** A draft by its id; empty if it is published, discarded or expired. */
  public Optional<Draft> find(String id, Instant now) throws StoreException {
    return database.read(handle -> {
      List<DraftChange> changes = changes(handle, id);
      return handle
          .createQuery(
              "SELECT created_at, expires_at, author, base_revision, note, folder_fingerprint"
                  + " FROM draft WHERE id = :id AND expires_at > :now")
          .bind("id", id)
          .bind("now", now.toEpochMilli())
          .map((row, _) ->
              new Draft(
                  id,
                  Instant.ofEpochMilli(row.getLong("created_at")),
                  Instant.ofEpochMilli(row.getLong("expires_at")),
                  row.getString("author"),
                  row.getLong("base_revision"),
                  row.getString("note"),
                  Optional.ofNullable(row.getString("folder_fingerprint")),
                  changes))
          .findOne();
    });
  }

  /**
   * Notes why a draft was made.
   *
   * @return whether there is such a draft
   */
  public boolean annotate(String id, String note) throws StoreException {
    return database.write(handle ->
        handle
                .createUpdate("UPDATE draft SET note = :note WHERE id = :id")
                .bind("note", note)
                .bind("id", id)
                .execute()
            > 0);
  }

  /**
   * Notes that the author of a draft has seen a newer revision.
   *
   * @return whether there is such a draft
   */
  public boolean rebase(String id, long baseRevision) throws StoreException {
    return database.write(handle ->
        handle
                .createUpdate("UPDATE draft SET base_revision = :base WHERE id = :id")
                .bind("base", baseRevision)
                .bind("id", id)
                .execute()
            > 0);
  }

  /** Deletes a draft; false if it is published, discarded or expired already. */
  public boolean discard(String id, Instant now) throws StoreException {
    return database.write(handle -> {
      deleteExpired(handle, now);
      return delete(handle, id);
    });
  }

  static boolean delete(Handle handle, String id) {
    handle.createUpdate("DELETE FROM draft_change WHERE draft = :id").bind("id", id).execute();
    return handle.createUpdate("DELETE FROM draft WHERE id = :id").bind("id", id).execute() > 0;
  }

  private static void deleteExpired(Handle handle, Instant now) {
    handle
        .createQuery("SELECT id FROM draft WHERE expires_at <= :now")
        .bind("now", now.toEpochMilli())
        .mapTo(String.class)
        .list()
        .forEach(id -> delete(handle, id));
  }

  private static void insert(Handle handle, Draft draft) {
    handle
        .createUpdate(
            "INSERT INTO draft"
                + " (id, created_at, expires_at, author, base_revision, note, folder_fingerprint)"
                + " VALUES (:id, :createdAt, :expiresAt, :author, :baseRevision, :note,"
                + " :folderFingerprint)")
        .bind("id", draft.id())
        .bind("createdAt", draft.createdAt().toEpochMilli())
        .bind("expiresAt", draft.expiresAt().toEpochMilli())
        .bind("author", draft.author())
        .bind("baseRevision", draft.baseRevision())
        .bind("note", draft.note())
        .bind("folderFingerprint", draft.folderFingerprint())
        .execute();
    for (DraftChange change : draft.changes()) {
      handle
          .createUpdate(
              "INSERT INTO draft_change (draft, name, kind, hash, base_hash)"
                  + " VALUES (:draft, :name, :kind, :hash, :baseHash)")
          .bind("draft", draft.id())
          .bind("name", change.name())
          .bind("kind", change.kind().name())
          .bind("hash", change.hash())
          .bind("baseHash", change.baseHash())
          .execute();
    }
  }

  private static List<DraftChange> changes(Handle handle, String id) {
    return handle
        .createQuery(
            "SELECT name, kind, hash, base_hash FROM draft_change WHERE draft = :id ORDER BY name")
        .bind("id", id)
        .map((row, _) ->
            new DraftChange(
                row.getString("name"),
                DraftChange.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("hash")),
                Optional.ofNullable(row.getString("base_hash"))))
        .list();
  }

  private static String newId() {
    byte[] bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
