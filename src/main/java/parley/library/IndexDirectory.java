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
  private static final String BUILDING = "building";
  private static final String LOCK = "lock";
  private static final String VECTORS = ".vectors";

  private final Path folder;

  IndexDirectory(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** The newest index, whether or not it is whole. */
  Optional<Path> newest() throws IOException {
    return numbered().stream().findFirst();
  }

  /** All indexes, newest first. */
  private List<Path> numbered() throws IOException {
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
  Writing write() throws IOException, LockedException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new LockedException(holder(channel));
      }
      writeHolder(channel);
      return new Writing(channel);
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new LockedException(Long.toString(ProcessHandle.current().pid()));
    } catch (IOException | LockedException e) {
      channel.close();
      throw e;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(20);
    channel.read(content, 0);
    String pid = new String(content.array(), 0, content.position(), StandardCharsets.UTF_8);
    return pid.isBlank() ? "unknown" : pid.strip();
  }

  private static void writeHolder(FileChannel channel) throws IOException {
    String pid = Long.toString(ProcessHandle.current().pid());
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)), 0);
  }

  /** Another process is writing. */
  static final class LockedException extends Exception {
    private static final long serialVersionUID = 1L;

    LockedException(String process) {
      super(process);
    }
  }

  /** The right to write, held until closed. */
  final class Writing implements AutoCloseable {
    private final FileChannel channel;

    private Writing(FileChannel channel) {
      this.channel = channel;
    }

    /** An empty folder to build in; what an interrupted build left there is gone. */
    Path begin() throws IOException {
      Path building = folder.resolve(BUILDING);
      delete(building);
      return Files.createDirectories(building);
    }

    /** Makes what was built the newest index, and removes those before it. */
    Path finish() throws IOException {
      List<Path> before = numbered();
      long number = before.isEmpty() ? 1 : number(before.getFirst()) + 1;
      Path index = folder.resolve(Long.toString(number));
      Files.move(folder.resolve(BUILDING), index, StandardCopyOption.ATOMIC_MOVE);
      for (Path old : before) {
        delete(old);
      }
      return index;
    }

    /** Removes what was built so far. */
    void abandon() throws IOException {
      delete(folder.resolve(BUILDING));
    }

    @Override
    public void close() throws IOException {
      channel.close(); // and with it the lock
    }
  }

  /** Where the vectors of an index lie: beside it, so that they may come and go by themselves. */
  static Path vectors(Path index) {
    return index.resolveSibling(index.getFileName() + VECTORS);
  }

  /** Removes vectors of other indexes beside this one, and what was left half-made. */
  static void sweepVectors(Path index) throws IOException {
    try (Stream<Path> entries = Files.list(index.toAbsolutePath().getParent())) {
      for (Path entry : entries.toList()) {
        if (entry.getFileName().toString().contains(VECTORS)) {
          delete(entry);
        }
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
