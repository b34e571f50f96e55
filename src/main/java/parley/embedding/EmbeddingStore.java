package parley.embedding;

import java.nio.file.Path;
import java.util.Optional;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * The key-value file of an {@link EmbeddingCache}, over H2's MVStore. A killed process loses what
 * was written after the last commit. All methods throw MVStoreException if the file is damaged or
 * the disk is full. For the tuning see src/docs/decisions/0026-embedding-cache.md.
 */
final class EmbeddingStore {
  /** Small, since keys are hashes: with large pages each commit would rewrite most of the file. */
  private static final int PAGE_BYTES = 4096;

  private static final int CACHE_MB = 8;

  /** Without regular compaction the file would grow to ten times its contents. */
  private static final int COMMITS_BETWEEN_COMPACTIONS = 16;

  private static final int TARGET_FILL_PERCENT = 50;
  private static final int MAX_COMPACTION_BYTES = 16 << 20;

  /** How long freed space is not reused, in case the disk reorders writes. */
  private static final int RETENTION_MILLIS = 1000;

  private final Path path;
  private final MVStore mvStore;
  private final MVMap<byte[], byte[]> entries;
  private int commitCount;

  private EmbeddingStore(Path path, MVStore mvStore) {
    this.path = path;
    this.mvStore = mvStore;
    this.entries =
        mvStore.openMap(
            "vectors",
            new MVMap.Builder<byte[], byte[]>()
                .keyType(ByteArrayDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
  }

  /** Opens a file, creating it if absent. */
  static EmbeddingStore open(Path file) {
    MVStore mvStore =
        new MVStore.Builder()
            .fileName(file.toString())
            .autoCommitDisabled()
            .pageSplitSize(PAGE_BYTES)
            .cacheSize(CACHE_MB)
            .open();
    boolean success = false;
    try {
      mvStore.setRetentionTime(RETENTION_MILLIS);
      EmbeddingStore embeddingStore = new EmbeddingStore(file, mvStore);
      success = true;
      return embeddingStore;
    } finally {
      if (!success) {
        mvStore.closeImmediately();
      }
    }
  }

  Path path() {
    return path;
  }

  long size() {
    return entries.sizeAsLong();
  }

  Optional<byte[]> get(byte[] key) {
    return Optional.ofNullable(entries.get(key));
  }

  void put(byte[] key, byte[] value) {
    entries.put(key, value);
  }

  /**
   * Removes entries last used before a day, and damaged ones.
   *
   * @param day in days since 1970-01-01
   * @return number of entries removed
   */
  int removeLastUsedBefore(int day) {
    int removed = 0;
    Cursor<byte[], byte[]> cursor = entries.cursor(null);
    while (cursor.hasNext()) {
      byte[] key = cursor.next();
      if (EmbeddingCodec.lastUsedDay(cursor.getValue()).orElse(Integer.MIN_VALUE) < day) {
        entries.remove(key);
        removed++;
      }
    }
    return removed;
  }

  void commit() {
    mvStore.commit();
    commitCount++;
    if (commitCount % COMMITS_BETWEEN_COMPACTIONS == 0) {
      mvStore.compact(TARGET_FILL_PERCENT, MAX_COMPACTION_BYTES);
    }
  }

  /**
   * Commits and closes without compaction, which can lose the whole file in H2 2.4.240. See
   * src/docs/decisions/0026-embedding-cache.md.
   */
  void close() {
    mvStore.close(0);
  }

  /** Closes without writing anything. */
  void closeImmediately() {
    mvStore.closeImmediately();
  }

  /** Deletes the file, which must be closed. Returns whether it was deleted. */
  boolean delete() {
    return path.toFile().delete();
  }
}
