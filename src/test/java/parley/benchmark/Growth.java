package parley.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parley.answer.Answer;
import parley.answer.Answerer;
import parley.answer.Question;
import parley.search.PassageSearcher;

/**
 * How CPU time of a lexical answer, memory and index size grow with the number of passages: a
 * table, and a plot in {@code src/docs/growth.svg}. Each size runs in a JVM of its own. Argument:
 * the largest number of passages, by default a million.
 */
final class Growth {
  private static final String CHILD_PROCESS = "here";
  private static final int QUESTIONS = 4000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Growth() {}

  /**
   * The measurements of one size.
   *
   * @param median CPU time of an answer, microseconds
   * @param p99 the 99th percentile of it, microseconds
   * @param heapMib heap in use after a collection, MiB
   * @param residentMib resident memory of the process, MiB
   * @param indexMib size of the index, MiB
   */
  record Row(
      int passages, double median, double p99, double heapMib, long residentMib, double indexMib) {
    static Row parse(String line) {
      double[] all = Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
      return new Row((int) all[0], all[1], all[2], all[3], (long) all[4], all[5]);
    }

    private String format() {
      return passages
          + " "
          + median
          + " "
          + p99
          + " "
          + heapMib
          + " "
          + residentMib
          + " "
          + indexMib;
    }
  }

  static void run(String[] args) throws IOException, InterruptedException {
    if (args.length == 2 && args[0].equals(CHILD_PROCESS)) {
      System.out.println(measure(Integer.parseInt(args[1])).format());
      return;
    }
    int maxPassages = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
    List<Row> rows = new ArrayList<>();
    System.out.printf(
        "| passages | median | p99 | heap | resident | index |%n|---|---|---|---|---|---|%n");
    for (int passages = 1000; passages <= maxPassages; passages *= 10) {
      SyntheticIndex.folder(passages);
      Row row = measureInChildProcess(passages);
      System.out.printf(
          "| %,d | %.0f us | %.0f us | %.1f MiB | %d MiB | %.1f MiB |%n",
          row.passages(),
          row.median(),
          row.p99(),
          row.heapMib(),
          row.residentMib(),
          row.indexMib());
      rows.add(row);
    }
    Files.writeString(Path.of("src/docs/growth.svg"), GrowthPlot.draw(rows));
  }

  private static Row measureInChildProcess(int passages) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dbench.dir=" + SyntheticIndex.directory(),
                "-cp",
                System.getProperty("java.class.path"),
                Benchmarks.class.getName(),
                "growth",
                CHILD_PROCESS,
                Integer.toString(passages))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader()) {
      String line = String.valueOf(out.readLine());
      if (process.waitFor() != 0) {
        throw new IOException("measuring " + passages + " ended with " + process.exitValue());
      }
      return Row.parse(line);
    }
  }

  private static Row measure(int passages) throws IOException {
    List<String> questions = ZipfCorpus.questions(RoundRobin.QUESTIONS);
    try (PassageSearcher searcher = SyntheticIndex.openLexical(passages)) {
      Answerer answerer = new Answerer(searcher);
      double[] micros = new double[QUESTIONS];
      for (int i = -QUESTIONS; i < QUESTIONS; i++) { // the first half warms up the JVM
        String text = questions.get(Math.floorMod(i, questions.size()));
        long start = THREADS.getCurrentThreadCpuTime();
        Answer answer = answerer.answer(new Question(text, Optional.empty(), 3));
        double elapsed = (THREADS.getCurrentThreadCpuTime() - start) / 1000.0;
        if (!(answer instanceof Answer.Answered)) {
          throw new IllegalStateException("no answer to " + text);
        }
        micros[Math.max(i, 0)] = elapsed;
      }
      Arrays.sort(micros);
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      double heap = (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
      long resident = ProcessMemory.mib(ProcessHandle.current().pid(), "VmRSS");
      double size = SyntheticIndex.size(SyntheticIndex.folder(passages)) / 1048576.0;
      return new Row(
          passages, micros[QUESTIONS / 2], micros[QUESTIONS * 99 / 100], heap, resident, size);
    }
  }
}
