package parley.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Memory for indexing a million passages with a heap of 1 GiB, and of the packaged program while it
 * gives hybrid answers from the committed articles. Argument: number of passages.
 */
final class MemoryUsage {
  private static final String CHILD_PROCESS = "here";

  private MemoryUsage() {}

  static void run(String[] args) throws IOException, InterruptedException {
    if (args.length == 2 && args[0].equals(CHILD_PROCESS)) {
      measureIndexing(Integer.parseInt(args[1]));
      return;
    }
    String passages = args.length == 0 ? "1000000" : args[0];
    String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
    int exit =
        new ProcessBuilder(
                java,
                "-Xmx1g",
                "-Dbench.dir=" + SyntheticIndex.directory(),
                "-cp",
                System.getProperty("java.class.path"),
                Benchmarks.class.getName(),
                "memory",
                CHILD_PROCESS,
                passages)
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IOException("indexing ended with " + exit);
    }
    measureService();
  }

  private static void measureIndexing(int passages) throws IOException {
    Path folder = SyntheticIndex.directory().resolve("written");
    SyntheticIndex.delete(folder);
    long start = System.nanoTime();
    SyntheticIndex.build(folder, passages);
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    long heap = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      heap += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() >> 20 : 0;
    }
    System.out.printf(
        "indexing %d passages at -Xmx1g: %d s, heap at most %d MiB with its garbage, resident %d"
            + " MiB, index %d MiB%n",
        passages,
        seconds,
        heap,
        ProcessMemory.mib(ProcessHandle.current().pid(), "VmHWM"),
        SyntheticIndex.size(folder) >> 20);
    SyntheticIndex.delete(folder);
  }

  private static void measureService() throws IOException, InterruptedException {
    Path state = SyntheticIndex.directory().resolve("start-both");
    new ProcessBuilder(StartupTime.parleyCommand(state, List.of("index"))).start().waitFor();
    Process parley =
        new ProcessBuilder(
                StartupTime.parleyCommand(state, List.of("ask", "--json", "--questions=-")))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> questions =
        Files.readAllLines(Path.of("src/test/resources/golden/questions.jsonl"));
    try (Writer in = parley.outputWriter();
        BufferedReader out = parley.inputReader()) {
      int hybridCount = 0;
      for (String question : questions) {
        in.write(question + "\n");
        in.flush();
        String answer = String.valueOf(out.readLine());
        hybridCount += answer.contains("\"hybrid\"") ? 1 : 0;
      }
      System.out.printf(
          "in service after %d questions, %d by meaning: resident %d MiB, at most %d MiB, of it %d"
              + " MiB files%n",
          questions.size(),
          hybridCount,
          ProcessMemory.mib(parley.pid(), "VmRSS"),
          ProcessMemory.mib(parley.pid(), "VmHWM"),
          ProcessMemory.mib(parley.pid(), "RssFile"));
    }
    parley.waitFor();
  }
}
