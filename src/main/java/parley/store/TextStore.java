package parley.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import parley.store.StoreException.Fault;
import parley.text.Sha256;

/** The texts of the store, each kept once. Thread-safe. */
public final class TextStore {
  /** A batch is written when it holds that much, so that it takes little memory. */
  private static final int MAX_BATCH_BYTES = 4 << 20;

  private final SqliteDatabase database;

  TextStore(SqliteDatabase database) {
    this.database = database;
  }

  /** Keeps a text and returns its hash. What nothing refers to is swept away by and by. */
  public String put(byte[] content) throws StoreException {
    try (Batch batch = new Batch()) {
      String hash = batch.add(content);
      batch.flush();
      return hash;
    }
  }

  /** A batch of texts to keep. */
  public Batch batch() {
    return new Batch();
  }

  /**
   * A text by its hash.
   *
   * @throws StoreException if there is none
   */
  public byte[] get(String hash) throws StoreException {
    return find(hash)
        .orElseThrow(
            () -> new StoreException(Fault.REFUSED, "The text " + hash + " is kept no more."));
  }

  /** A text by its hash; empty if it is not kept. */
  public Optional<byte[]> find(String hash) throws StoreException {
    return database.read(handle ->
        handle
            .createQuery("SELECT content FROM text WHERE hash = :hash")
            .bind("hash", hash)
            .map((row, _) -> row.getBytes("content"))
            .findOne());
  }

  /** Keeps texts by their hashes. */
  static int[] insert(Handle handle, Map<String, byte[]> contentByHash) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO text (hash, content) VALUES (:hash, :content)"
                + " ON CONFLICT (hash) DO NOTHING");
    contentByHash.forEach(
        (hash, content) -> batch.bind("hash", hash).bind("content", content).add());
    return batch.size() == 0 ? new int[0] : batch.execute();
  }

  /** Deletes the texts that nothing refers to. */
  static void sweep(Handle handle) {
    handle.execute(
        """
        DELETE FROM text
        WHERE NOT EXISTS (SELECT 1 FROM revision_text r WHERE r.hash = text.hash)
          AND NOT EXISTS (SELECT 1 FROM revision_text r WHERE r.folder_hash = text.hash)
          AND NOT EXISTS (SELECT 1 FROM edit e WHERE e.hash = text.hash)
          AND NOT EXISTS (SELECT 1 FROM edit e WHERE e.base_hash = text.hash)
          AND NOT EXISTS (SELECT 1 FROM draft_change d WHERE d.hash = text.hash)
          AND NOT EXISTS (SELECT 1 FROM draft_change d WHERE d.base_hash = text.hash)
        """);
  }

  /** Texts to keep, written some at a time. What was not flushed is not kept. */
  public final class Batch implements AutoCloseable {
    private final Map<String, byte[]> pending = new LinkedHashMap<>();
    private int pendingBytes;

    private Batch() {}

    /** Adds a text and returns its hash. */
    public String add(byte[] content) throws StoreException {
      String hash = Sha256.hexOf(content);
      if (pending.put(hash, content) == null) {
        pendingBytes += content.length;
      }
      if (pendingBytes >= MAX_BATCH_BYTES) {
        flush();
      }
      return hash;
    }

    /** Writes what is pending. */
    public void flush() throws StoreException {
      if (pending.isEmpty()) {
        return;
      }
      database.write(handle -> insert(handle, pending));
      pending.clear();
      pendingBytes = 0;
    }

    @Override
    public void close() {
      pending.clear();
    }
  }
}
