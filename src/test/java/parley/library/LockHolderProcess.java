package parley.library;

import java.io.IOException;
import java.nio.file.Path;
import parley.library.snapshot.IndexDirectory;
import parley.testing.TestTimeouts;

/** Another process that holds the write lock, as a second bot would. */
final class LockHolderProcess implements AutoCloseable {
  private final Process process;

  private LockHolderProcess(Process process) {
    this.process = process;
  }

  static LockHolderProcess start(Path indexDirectory) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolderProcess.class.getName(),
                indexDirectory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() != '!') {
      throw new IOException("the other process does not hold the lock");
    }
    return new LockHolderProcess(process);
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    TestTimeouts.exitCode(process);
  }

  /** Holds the lock until standard input ends. */
  public static void main(String[] args) throws Exception {
    try (IndexDirectory.WriteLock _ = new IndexDirectory(Path.of(args[0])).acquireWriteLock()) {
      System.out.print('!');
      System.out.flush();
      System.in.transferTo(System.err);
    }
  }
}
