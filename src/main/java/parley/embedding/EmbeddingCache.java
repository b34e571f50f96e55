package parley.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A persistent cache of vectors by content hash. One process at a time can have it open, so keep it
 * open only as long as needed. All content can be recomputed: a damaged file is deleted, and a
 * cache that fails in use stores nothing from then on. Thread-safe.
 */
public final class EmbeddingCache implements AutoCloseable {
  static final String FILE_NAME = "vectors.mv";

  private static final String FOLDER_NAME = "vectors";

  /** Precision of an entry's day of last use, so that not every hit is a write. */
  private static final int LAST_USED_PRECISION_DAYS = 7;

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddingCache.class);

  private final InstantSource clock;

  /** Null if nothing is stored. */
  private @Nullable EmbeddingStore store;

  private EmbeddingCache(InstantSource clock, @Nullable EmbeddingStore store) {
    this.clock = clock;
    this.store = store;
  }

  /**
   * Opens the cache of a state folder. If that fails, logs a warning and falls back to a disabled
   * cache.
   *
   * @param retryWhenLocked called with a message for people each time another process has the cache
   *     open; returns whether to try again, after a pause of its own
   */
  public static EmbeddingCache openOrDisabled(Path stateFolder, Predicate<String> retryWhenLocked) {
    while (true) {
      switch (open(stateFolder.resolve(FOLDER_NAME), InstantSource.system())) {
        case CacheOpenResult.Opened(EmbeddingCache cache, Optional<String> warning) -> {
          warning.ifPresent(LOG::warn);
          return cache;
        }
        case CacheOpenResult.Unusable(String message) -> {
          LOG.warn(message);
          return disabled();
        }
        case CacheOpenResult.Locked(String message) -> {
          if (!retryWhenLocked.test(message)) {
            LOG.warn(message);
            return disabled();
          }
        }
      }
    }
  }

  /**
   * Opens the cache in a folder, creating it if absent.
   *
   * @param clock gives the day of last use of entries
   */
  public static CacheOpenResult open(Path folder, InstantSource clock) {
    Path path = folder.resolve(FILE_NAME);
    try {
      Files.createDirectories(folder);
      try {
        return openStore(clock, path, Optional.empty());
      } catch (MVStoreException e) {
        if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
          return new CacheOpenResult.Locked(
              "Another process has the vectors in " + path + " open.");
        }
        if (!Files.isReadable(path) || !Files.isWritable(path)) {
          return unusable(path, e);
        }
        Files.delete(path);
        return openStore(clock, path, Optional.of(damageWarning(path, e)));
      }
    } catch (IOException | MVStoreException e) {
      return unusable(path, e);
    }
  }

  /** A cache that stores nothing. */
  public static EmbeddingCache disabled() {
    return new EmbeddingCache(InstantSource.system(), null);
  }

  private static CacheOpenResult openStore(
      InstantSource clock, Path path, Optional<String> warning) {
    return new CacheOpenResult.Opened(
        new EmbeddingCache(clock, EmbeddingStore.open(path)), warning);
  }

  private static String damageWarning(Path path, MVStoreException cause) {
    return "The vectors in "
        + path
        + " could not be read ("
        + cause.getMessage()
        + "). The file is removed, and they are computed again.";
  }

  private static CacheOpenResult unusable(Path path, Exception e) {
    return new CacheOpenResult.Unusable(
        "The vectors cannot be kept in "
            + path
            + " ("
            + e
            + "). Until the folder can be written to, they are computed again at every start.");
  }

  /** Number of texts whose vectors are cached. */
  public synchronized long size() {
    return store == null ? 0 : store.size();
  }

  /** The vectors of a key; empty if absent, damaged, or of another number or dimension. */
  synchronized Optional<List<float[]>> find(byte[] key, int count, int dimension) {
    if (store == null) {
      return Optional.empty();
    }
    try {
      Optional<byte[]> bytes = store.get(key);
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      OptionalInt lastUsedDay = EmbeddingCodec.lastUsedDay(bytes.get());
      if (lastUsedDay.isPresent() && lastUsedDay.getAsInt() < today() - LAST_USED_PRECISION_DAYS) {
        store.put(key, EmbeddingCodec.withLastUsed(bytes.get(), today()));
      }
      return EmbeddingCodec.decode(bytes.get(), count, dimension);
    } catch (MVStoreException e) {
      disable(store, e);
      return Optional.empty();
    }
  }

  /** Stores vectors encoded by {@link EmbeddingCodec}; durable after the next commit. */
  synchronized void put(byte[] key, byte[] bytes) {
    if (store != null) {
      try {
        store.put(key, bytes);
      } catch (MVStoreException e) {
        disable(store, e);
      }
    }
  }

  /** Makes all entries put so far durable. */
  synchronized void commit() {
    if (store != null) {
      try {
        store.commit();
      } catch (MVStoreException e) {
        disable(store, e);
      }
    }
  }

  /**
   * Removes entries last used before a day, give or take a week. Call it after embedding all texts,
   * which updates the day of last use of their entries.
   *
   * @return number of entries removed
   */
  public synchronized int evictUnusedSince(LocalDate day) {
    if (store == null) {
      return 0;
    }
    try {
      int removed =
          store.removeLastUsedBefore(Math.toIntExact(day.toEpochDay()) - LAST_USED_PRECISION_DAYS);
      store.commit();
      return removed;
    } catch (MVStoreException e) {
      disable(store, e);
      return 0;
    }
  }

  int today() {
    return (int) LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
  }

  /** Deletes a damaged file, which would fail again at every start, but not one on a full disk. */
  private void disable(EmbeddingStore failedStore, MVStoreException e) {
    store = null;
    failedStore.closeImmediately();
    String problem = "written";
    if (e.getErrorCode() != DataUtils.ERROR_WRITING_FAILED) {
      problem = failedStore.delete() ? "read, and the file is removed" : "read; remove the file";
    }
    LOG.warn(
        "The vectors in {} can no longer be {} ({}). Until the next start, none are kept.",
        failedStore.path(),
        problem,
        e.getMessage());
  }

  /** Commits, and lets other processes open the cache. */
  @Override
  public synchronized void close() {
    if (store != null) {
      try {
        store.close();
      } catch (MVStoreException e) {
        disable(store, e);
      }
      store = null;
    }
  }
}
