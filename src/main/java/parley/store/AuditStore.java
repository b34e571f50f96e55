package parley.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jdbi.v3.core.statement.PreparedBatch;
import parley.text.Sha256;

/** What moderators did and what they were refused. Thread-safe. */
public final class AuditStore {
  private static final int ID_LENGTH = 32;

  private final SqliteDatabase database;

  AuditStore(SqliteDatabase database) {
    this.database = database;
  }

  /** Records what somebody did. */
  public void record(AuditEntry entry) throws StoreException {
    recordAll(List.of(entry));
  }

  /** Records several entries, all or none. */
  public void recordAll(List<AuditEntry> entries) throws StoreException {
    insert(entries, _ -> UUID.randomUUID().toString().replace("-", ""));
  }

  /**
   * Records entries that were kept elsewhere, all or none. Those taken over before, in the same
   * order, are not recorded again.
   */
  public void takeOver(List<AuditEntry> entries) throws StoreException {
    insert(entries, index -> idOf(entries.get(index), index));
  }

  private static String idOf(AuditEntry entry, int index) {
    return Sha256.hexOf((index + " " + entry).getBytes(StandardCharsets.UTF_8))
        .substring(0, ID_LENGTH);
  }

  private void insert(List<AuditEntry> entries, IntFunction<String> ids) throws StoreException {
    if (entries.isEmpty()) {
      return;
    }
    database.write(handle -> {
      PreparedBatch rows =
          handle.prepareBatch(
              "INSERT INTO audit"
                  + " (id, recorded_at, author, guild, channel, action, outcome, revision) VALUES"
                  + " (:id, :recordedAt, :author, :guild, :channel, :action, :outcome, :revision)"
                  + " ON CONFLICT (id) DO NOTHING");
      for (int i = 0; i < entries.size(); i++) {
        AuditEntry entry = entries.get(i);
        rows.bind("id", ids.apply(i))
            .bind("recordedAt", entry.recordedAt().toEpochMilli())
            .bind("author", entry.author())
            .bind("guild", entry.guild())
            .bind("channel", entry.channel())
            .bind("action", entry.action())
            .bind("outcome", entry.outcome())
            .bind("revision", entry.revision())
            .add();
      }
      return rows.execute();
    });
  }

  /**
   * A page of entries, newest first.
   *
   * @param skip how many newer ones are on earlier pages
   */
  public List<AuditEntry> page(int skip, int limit) throws StoreException {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT recorded_at, author, guild, channel, action, outcome, revision FROM audit"
                    + " ORDER BY recorded_at DESC, rowid DESC LIMIT :limit OFFSET :skip")
            .bind("limit", limit)
            .bind("skip", skip)
            .map((row, _) -> {
              long revision = row.getLong("revision");
              return new AuditEntry(
                  Instant.ofEpochMilli(row.getLong("recorded_at")),
                  row.getString("author"),
                  Optional.ofNullable(row.getString("guild")),
                  Optional.ofNullable(row.getString("channel")),
                  row.getString("action"),
                  row.getString("outcome"),
                  Optional.of(revision).filter(each -> each > 0));
            })
            .list());
  }

  /** Number of all entries. */
  public int count() throws StoreException {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM audit").mapTo(Integer.class).one());
  }

  /** Deletes the entries recorded before a moment, and returns how many. */
  public int deleteBefore(Instant moment) throws StoreException {
    return database.write(handle ->
        handle
            .createUpdate("DELETE FROM audit WHERE recorded_at < :moment")
            .bind("moment", moment.toEpochMilli())
            .execute());
  }
}
