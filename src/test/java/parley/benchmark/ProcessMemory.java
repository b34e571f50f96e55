package parley.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a process's memory figures from Linux's proc file system. */
final class ProcessMemory {
  private ProcessMemory() {}

  /**
   * A memory figure of a process, in MiB.
   *
   * @param figure {@code VmRSS}, {@code VmHWM} and so on
   */
  static long mib(long pid, String figure) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith(figure + ":")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IOException("process " + pid + " has no " + figure);
  }
}
