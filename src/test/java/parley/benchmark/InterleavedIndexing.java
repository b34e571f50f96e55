package parley.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.apache.lucene.util.IORunnable;

/**
 * {@link IndexingBenchmark} with whole and bare interleaved, by CPU time of the process, garbage
 * collection and merging included, and by wall-clock time: for shared machines. Argument: number of
 * passages, by default 60,000.
 */
final class InterleavedIndexing {
  private static final int WARMUP_TURNS = 2;
  private static final int TURNS = 5;

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private InterleavedIndexing() {}

  static void run(String[] args) throws IOException {
    IndexingBenchmark benchmark = new IndexingBenchmark();
    if (args.length > 0) {
      benchmark.passages = Integer.parseInt(args[0]);
    }
    benchmark.generateArticles();
    Times[] whole = new Times[TURNS];
    Times[] bare = new Times[TURNS];
    for (int i = -WARMUP_TURNS; i < TURNS; i++) {
      Times wholeTimes = time(benchmark, benchmark::whole);
      Times bareTimes = time(benchmark, benchmark::bare);
      whole[Math.max(i, 0)] = wholeTimes;
      bare[Math.max(i, 0)] = bareTimes;
    }
    System.out.printf(
        "| indexing %d passages | median | bare | of its speed |%n|---|---|---|---|%n",
        benchmark.passages);
    print("processor", List.of(whole), List.of(bare), true);
    print("clock", List.of(whole), List.of(bare), false);
  }

  /** CPU and wall-clock time in milliseconds. */
  private record Times(double processorMillis, double clockMillis) {}

  private static Times time(IndexingBenchmark benchmark, IORunnable task) throws IOException {
    benchmark.deleteIndex();
    System.gc(); // or each would pay for the other's garbage
    long processor = PROCESS.getProcessCpuTime();
    long clock = System.nanoTime();
    task.run();
    return new Times(
        (PROCESS.getProcessCpuTime() - processor) / 1e6, (System.nanoTime() - clock) / 1e6);
  }

  private static void print(
      String name, List<Times> whole, List<Times> bare, boolean isProcessorTime) {
    double wholeMillis = median(whole, isProcessorTime);
    double bareMillis = median(bare, isProcessorTime);
    System.out.printf(
        "| %s | %.0f ms | %.0f ms | %.2f |%n",
        name, wholeMillis, bareMillis, bareMillis / wholeMillis);
  }

  private static double median(List<Times> times, boolean isProcessorTime) {
    return times.stream()
        .mapToDouble(each -> isProcessorTime ? each.processorMillis() : each.clockMillis())
        .sorted()
        .skip(TURNS / 2)
        .findFirst()
        .orElseThrow();
  }
}
