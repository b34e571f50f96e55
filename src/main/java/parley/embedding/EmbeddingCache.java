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
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors in a file, by what they are of. Only one process at a time can have it open, so open it
 * for a round of work and close it then. What is in it can be computed again: a damaged file is
 * thrown away, and a cache that fails in use keeps nothing from then on.
 */
public final class EmbeddingCache implements AutoCloseable {
  static final String FILE_NAME = "vectors.mv";

  /** Days until an entry's day of last use is written again: it need not be exact. */
  private static final int LAST_USED_PRECISION_DAYS = 7;

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddingCache.class);

  private final InstantSource clock;

  /** None if nothing is kept. */
  private @Nullable EmbeddingStore store;

  private EmbeddingCache(InstantSource clock, @Nullable EmbeddingStore store) {
    this.clock = clock;
    this.store = store;
  }

  /**
   * Opens the cache in a folder, which is made if it is not there.
   *
   * @param clock gives the day on which entries are used
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

  /** A cache that keeps nothing, for where none can be opened. */
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

  /** How many vectors are kept. */
  public synchronized long size() {
    return store == null ? 0 : store.size();
  }

  /** The vectors under a key, unless they are not there, damaged, or others than so many. */
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

  /** Keeps what {@link EmbeddingCodec} made of vectors; for sure only after the next commit. */
  synchronized void put(byte[] key, byte[] bytes) {
    if (store != null) {
      try {
        store.put(key, bytes);
      } catch (MVStoreException e) {
        disable(store, e);
      }
    }
  }

  /** From here on a kill loses nothing of what was put before. */
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
   * Removes the vectors that were last used before a day, and gives how many. Call it after a round
   * over all texts: what the round used is then known to be in use. Days of use are kept to the
   * week.
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

  /** Damage would be met again at every start, so the file goes; a full disk is another matter. */
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

  /** Keeps what was put, and lets other processes in. */
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
