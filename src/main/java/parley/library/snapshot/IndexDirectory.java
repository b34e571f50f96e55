package parley.library.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.text.FileTrees;

/**
 * The folder of the indexes of one corpus. Each index is a numbered folder, of which the highest
 * number is current. A new index is built under another name and published by an atomic rename, so
 * that a half-written one is never opened.
 */
public final class IndexDirectory {
  private static final String BUILD_FOLDER = "building";
  private static final String LOCK_FILE = "lock";
  private static final String VECTORS_SUFFIX = ".vectors";

  private final Path folder;

  /**
   * @param folder may be missing
   */
  public IndexDirectory(Path folder) {
    this.folder = folder;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** The folder of the newest index, which may be damaged; empty if there is none. */
  public Optional<Path> newest() throws IOException {
    return indexesNewestFirst().stream().findFirst();
  }

  private List<Path> indexesNewestFirst() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("\\d{1,18}"))
          .sorted(Comparator.comparingLong(IndexDirectory::number).reversed())
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static long number(Path index) {
    return Long.parseLong(index.getFileName().toString());
  }

  /**
   * Acquires the write lock without waiting.
   *
   * @throws LockedException if another process, or another thread of this one, holds it
   */
  public WriteLock acquireWriteLock() throws IOException, LockedException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK_FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new LockedException(readHolderPid(channel));
      }
      writeHolderPid(channel);
      return new WriteLock(channel);
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new LockedException(Long.toString(ProcessHandle.current().pid()));
    } catch (IOException | LockedException e) {
      channel.close();
      throw e;
    }
  }

  private static String readHolderPid(FileChannel channel) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(20);
    channel.read(content, 0);
    String pid = new String(content.array(), 0, content.position(), StandardCharsets.UTF_8);
    return pid.isBlank() ? "unknown" : pid.strip();
  }

  private static void writeHolderPid(FileChannel channel) throws IOException {
    String pid = Long.toString(ProcessHandle.current().pid());
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)), 0);
  }

  /** Another process holds the write lock. The message is its process id. */
  public static final class LockedException extends Exception {
    private static final long serialVersionUID = 1L;

    LockedException(String holderPid) {
      super(holderPid);
    }
  }

  /** The write lock on all indexes of the corpus, across processes; held until closed. */
  public final class WriteLock implements AutoCloseable {
    private final FileChannel channel;

    private WriteLock(FileChannel channel) {
      this.channel = channel;
    }

    /** An empty folder to build in; deletes what an interrupted build left. */
    public Path beginBuild() throws IOException {
      Path buildFolder = folder.resolve(BUILD_FOLDER);
      FileTrees.delete(buildFolder);
      return Files.createDirectories(buildFolder);
    }

    /** Publishes the build as the newest index and deletes the older ones. Returns its folder. */
    public Path publish() throws IOException {
      List<Path> previousIndexes = indexesNewestFirst();
      long number = previousIndexes.isEmpty() ? 1 : number(previousIndexes.getFirst()) + 1;
      Path index = folder.resolve(Long.toString(number));
      Files.move(folder.resolve(BUILD_FOLDER), index, StandardCopyOption.ATOMIC_MOVE);
      for (Path previousIndex : previousIndexes) {
        FileTrees.delete(previousIndex);
      }
      return index;
    }

    /** Deletes the unfinished build. */
    public void discard() throws IOException {
      FileTrees.delete(folder.resolve(BUILD_FOLDER));
    }

    @Override
    public void close() throws IOException {
      channel.close(); // releases the lock
    }
  }

  /**
   * Folder of the vectors of an index: beside it, since they are written and deleted separately.
   */
  public static Path vectorsFolder(Path index) {
    return index.resolveSibling(index.getFileName() + VECTORS_SUFFIX);
  }

  /** Deletes the vectors beside an index: its own, those of other indexes, and unfinished ones. */
  public static void deleteStaleVectors(Path index) throws IOException {
    try (Stream<Path> entries = Files.list(index.toAbsolutePath().getParent())) {
      for (Path entry : entries.toList()) {
        if (entry.getFileName().toString().contains(VECTORS_SUFFIX)) {
          FileTrees.delete(entry);
        }
      }
    }
  }
}
