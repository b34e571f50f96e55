package parley.library;

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

/**
 * The folder where the indexes of one corpus live. Each index is a numbered folder, and the highest
 * number is the one in use; a new one is built under another name and becomes an index by being
 * renamed, so a half-written one is never taken for one.
 */
final class IndexDirectory {
  private static final String BUILD_FOLDER = "building";
  private static final String LOCK_FILE = "lock";
  private static final String VECTORS_SUFFIX = ".vectors";

  private final Path folder;

  IndexDirectory(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** The newest index, whether or not it is whole. */
  Optional<Path> newest() throws IOException {
    return indexesNewestFirst().stream().findFirst();
  }

  /** All indexes, newest first. */
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
   * Takes the right to write.
   *
   * @throws LockedException if another process has it
   */
  WriteLock acquireWriteLock() throws IOException, LockedException {
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

  /** Another process is writing. */
  static final class LockedException extends Exception {
    private static final long serialVersionUID = 1L;

    LockedException(String holderPid) {
      super(holderPid);
    }
  }

  /** The right to write, held until closed. */
  final class WriteLock implements AutoCloseable {
    private final FileChannel channel;

    private WriteLock(FileChannel channel) {
      this.channel = channel;
    }

    /** An empty folder to build in; what an interrupted build left there is gone. */
    Path beginBuild() throws IOException {
      Path buildFolder = folder.resolve(BUILD_FOLDER);
      deleteTree(buildFolder);
      return Files.createDirectories(buildFolder);
    }

    /** Makes what was built the newest index, and removes those before it. */
    Path publish() throws IOException {
      List<Path> previousIndexes = indexesNewestFirst();
      long number = previousIndexes.isEmpty() ? 1 : number(previousIndexes.getFirst()) + 1;
      Path index = folder.resolve(Long.toString(number));
      Files.move(folder.resolve(BUILD_FOLDER), index, StandardCopyOption.ATOMIC_MOVE);
      for (Path previousIndex : previousIndexes) {
        deleteTree(previousIndex);
      }
      return index;
    }

    /** Removes what was built so far. */
    void discard() throws IOException {
      deleteTree(folder.resolve(BUILD_FOLDER));
    }

    @Override
    public void close() throws IOException {
      channel.close(); // and with it the lock
    }
  }

  /** Where the vectors of an index lie: beside it, so that they may come and go by themselves. */
  static Path vectorsFolder(Path index) {
    return index.resolveSibling(index.getFileName() + VECTORS_SUFFIX);
  }

  /** Removes vectors of other indexes beside this one, and what was left half-made. */
  static void deleteStaleVectors(Path index) throws IOException {
    try (Stream<Path> entries = Files.list(index.toAbsolutePath().getParent())) {
      for (Path entry : entries.toList()) {
        if (entry.getFileName().toString().contains(VECTORS_SUFFIX)) {
          deleteTree(entry);
        }
      }
    }
  }

  private static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
