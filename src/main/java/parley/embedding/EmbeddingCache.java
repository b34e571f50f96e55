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
  static final String FILE = "vectors.mv";

  /** Days until an entry's day of last use is written again: it need not be exact. */
  private static final int TOUCH_AFTER = 7;

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddingCache.class);

  private final InstantSource clock;

  /** None if nothing is kept. */
  private @Nullable EmbeddingStore file;

  private EmbeddingCache(InstantSource clock, @Nullable EmbeddingStore file) {
    this.clock = clock;
    this.file = file;
  }

  /**
   * Opens the cache in a folder, which is made if it is not there.
   *
   * @param clock gives the day on which entries are used
   */
  public static CacheOpenResult open(Path folder, InstantSource clock) {
    Path path = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
      try {
        return opened(clock, path, Optional.empty());
      } catch (MVStoreException e) {
        if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
          return new CacheOpenResult.Held("Another process has the vectors in " + path + " open.");
        }
        if (!Files.isReadable(path) || !Files.isWritable(path)) {
          return unusable(path, e);
        }
        Files.delete(path);
        return opened(clock, path, Optional.of(damaged(path, e)));
      }
    } catch (IOException | MVStoreException e) {
      return unusable(path, e);
    }
  }

  /** A cache that keeps nothing, for where none can be opened. */
  public static EmbeddingCache none() {
    return new EmbeddingCache(InstantSource.system(), null);
  }

  private static CacheOpenResult opened(InstantSource clock, Path path, Optional<String> warning) {
    return new CacheOpenResult.Opened(
        new EmbeddingCache(clock, EmbeddingStore.open(path)), warning);
  }

  private static String damaged(Path path, MVStoreException damage) {
    return "The vectors in "
        + path
        + " could not be read ("
        + damage.getMessage()
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
    return file == null ? 0 : file.size();
  }

  /** The vectors under a key, unless they are not there, damaged, or others than so many. */
  synchronized Optional<List<float[]>> find(byte[] key, int count, int dimension) {
    if (file == null) {
      return Optional.empty();
    }
    try {
      Optional<byte[]> bytes = file.get(key);
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      OptionalInt day = EmbeddingCodec.day(bytes.get());
      if (day.isPresent() && day.getAsInt() < today() - TOUCH_AFTER) {
        file.put(key, EmbeddingCodec.touched(bytes.get(), today()));
      }
      return EmbeddingCodec.vectors(bytes.get(), count, dimension);
    } catch (MVStoreException e) {
      giveUp(file, e);
      return Optional.empty();
    }
  }

  /** Keeps what {@link EmbeddingCodec} made of vectors; for sure only after the next commit. */
  synchronized void put(byte[] key, byte[] bytes) {
    if (file != null) {
      try {
        file.put(key, bytes);
      } catch (MVStoreException e) {
        giveUp(file, e);
      }
    }
  }

  /** From here on a kill loses nothing of what was put before. */
  synchronized void commit() {
    if (file != null) {
      try {
        file.commit();
      } catch (MVStoreException e) {
        giveUp(file, e);
      }
    }
  }

  /**
   * Removes the vectors that were last used before a day, and gives how many. Call it after a round
   * over all texts: what the round used is then known to be in use. Days of use are kept to the
   * week.
   */
  public synchronized int removeUnusedSince(LocalDate day) {
    if (file == null) {
      return 0;
    }
    try {
      int removed = file.removeBefore(Math.toIntExact(day.toEpochDay()) - TOUCH_AFTER);
      file.commit();
      return removed;
    } catch (MVStoreException e) {
      giveUp(file, e);
      return 0;
    }
  }

  int today() {
    return (int) LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
  }

  /** Damage would be met again at every start, so the file goes; a full disk is another matter. */
  private void giveUp(EmbeddingStore failed, MVStoreException e) {
    file = null;
    failed.abandon();
    String what = "written";
    if (e.getErrorCode() != DataUtils.ERROR_WRITING_FAILED) {
      what = failed.delete() ? "read, and the file is removed" : "read; remove the file";
    }
    LOG.warn(
        "The vectors in {} can no longer be {} ({}). Until the next start, none are kept.",
        failed.path(),
        what,
        e.getMessage());
  }

  /** Keeps what was put, and lets other processes in. */
  @Override
  public synchronized void close() {
    if (file != null) {
      try {
        file.close();
      } catch (MVStoreException e) {
        giveUp(file, e);
      }
      file = null;
    }
  }
}
