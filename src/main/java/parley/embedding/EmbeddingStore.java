package parley.embedding;

import java.nio.file.Path;
import java.util.Optional;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * The file of a {@link EmbeddingCache}: bytes by key. A killed process loses what came after the
 * last commit. All methods throw an MVStoreException where the file is damaged or the disk is full.
 */
final class EmbeddingStore {
  // Keys are spread evenly: with large pages, each commit would write most of the file again.
  private static final int PAGE_BYTES = 4096;
  private static final int CACHE_MB = 8;

  // Room that is free again is given back now and then, or the file would grow to ten times its
  // contents.
  private static final int COMMITS_BETWEEN_COMPACTIONS = 16;
  private static final int TARGET_FILL_PERCENT = 50;
  private static final int MAX_COMPACTION_BYTES = 16 << 20;

  /** How long free room is left alone, for a disk that writes in another order than it was told. */
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

  /** Opens a file, or makes it. */
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

  /** Removes what was last used before a day, and what is damaged; gives how many. */
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
   * Closes it without tidying up: what H2 2.4.240 does for that goes wrong at times (moving blocks
   * into the file it meets an assertion of its own), and all the vectors were lost.
   */
  void close() {
    mvStore.close(0);
  }

  /** Closes it as it is, without writing anything. */
  void closeImmediately() {
    mvStore.closeImmediately();
  }

  /** Removes the file, and says whether it is gone. Abandon it first. */
  boolean delete() {
    return path.toFile().delete();
  }
}
