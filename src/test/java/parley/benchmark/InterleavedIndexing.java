package parley.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What {@link IndexingBenchmark} measures, with whole and bare in turns and the process's processor
 * time beside the time on the clock, threads of garbage collection and merging included: for
 * machines that others use too. Argument: how many passages, 60,000 unless told.
 */
final class InterleavedIndexing {
  private static final int WARM = 2;
  private static final int TURNS = 5;

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private InterleavedIndexing() {}

  static void run(String[] args) throws IOException {
    IndexingBenchmark calls = new IndexingBenchmark();
    if (args.length > 0) {
      calls.passages = Integer.parseInt(args[0]);
    }
    calls.make();
    Times[] whole = new Times[TURNS];
    Times[] bare = new Times[TURNS];
    for (int i = -WARM; i < TURNS; i++) {
      Times one = time(calls, calls::whole);
      Times other = time(calls, calls::bare);
      whole[Math.max(i, 0)] = one;
      bare[Math.max(i, 0)] = other;
    }
    System.out.printf(
        "| indexing %d passages | median | bare | of its speed |%n|---|---|---|---|%n",
        calls.passages);
    print("processor", List.of(whole), List.of(bare), true);
    print("clock", List.of(whole), List.of(bare), false);
  }

  /** Milliseconds. */
  private record Times(double processor, double clock) {}

  private static Times time(IndexingBenchmark calls, Writing writing) throws IOException {
    calls.empty();
    System.gc(); // or each would pay for the other's garbage
    long processor = PROCESS.getProcessCpuTime();
    long clock = System.nanoTime();
    writing.now();
    return new Times(
        (PROCESS.getProcessCpuTime() - processor) / 1e6, (System.nanoTime() - clock) / 1e6);
  }

  private static void print(String name, List<Times> whole, List<Times> bare, boolean processor) {
    double ours = median(whole, processor);
    double theirs = median(bare, processor);
    System.out.printf("| %s | %.0f ms | %.0f ms | %.2f |%n", name, ours, theirs, theirs / ours);
  }

  private static double median(List<Times> all, boolean processor) {
    return all.stream()
        .mapToDouble(each -> processor ? each.processor() : each.clock())
        .sorted()
        .skip(TURNS / 2)
        .findFirst()
        .orElseThrow();
  }

  /** Something that writes an index. */
  @FunctionalInterface
  private interface Writing {
    void now() throws IOException;
  }
}
