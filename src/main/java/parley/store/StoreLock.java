package parley.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import parley.store.StoreException.Fault;
import parley.text.IoErrors;

/** Held by the one process that changes a store: the bot, or a restore. */
final class StoreLock implements AutoCloseable {
  private static final String FILE = "parley.lock";

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Acquires the lock of a data folder without waiting.
   *
   * @throws StoreException if another process holds it, or the folder cannot be written
   */
  static StoreLock acquire(Path folder) throws StoreException {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return new StoreLock(channel);
        }
      } catch (OverlappingFileLockException _) {
        // held by another thread of this process
      } catch (IOException e) {
        channel.close();
        throw e;
      }
      channel.close();
    } catch (IOException e) {
      throw new StoreException(
          Fault.READ_ONLY,
          "The data folder "
              + folder
              + " cannot be written: "
              + IoErrors.describeWrite(e)
              + ". Make room and see to the permissions, or name another folder with --data.",
          e);
    }
    throw new StoreException(
        Fault.LOCKED,
        "A bot is running on the data folder "
            + folder
            + ". Stop it first, or name another folder with --data.");
  }

  @Override
  public void close() {
    try {
      channel.close(); // releases the lock
    } catch (IOException _) {
      // the end of the process releases it at the latest
    }
  }
}
