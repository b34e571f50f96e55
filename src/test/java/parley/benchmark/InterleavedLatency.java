package parley.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The calls of the JMH benchmarks with whole and bare interleaved question by question, by CPU time
 * of the thread: for shared machines, where runs one after the other cannot be compared. Arguments:
 * {@code lexical} or {@code hybrid}, then numbers of passages, or {@code committed}.
 */
final class InterleavedLatency {
  /** Until the JIT is done: after 1,500 turns it still compiled, and the whole was 10 % slower. */
  private static final Duration WARMUP = Duration.ofSeconds(40);

  private static final int MEASURED_TURNS = 5000;

  /** JMH demands it of whoever creates a Blackhole directly. */
  private static final String BLACKHOLE_CHALLENGE =
      "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private InterleavedLatency() {}

  static void run(String[] args) throws Exception {
    Blackhole blackhole = new Blackhole(BLACKHOLE_CHALLENGE);
    System.out.printf(
        "| passages | median | bare | ratio | p99 | bare | ratio"
            + " |%n|---|---|---|---|---|---|---|%n");
    for (String passages : Arrays.copyOfRange(args, 1, args.length)) {
      if (args[0].equals("lexical")) {
        LexicalBenchmark benchmark = new LexicalBenchmark();
        benchmark.passages = Integer.parseInt(passages);
        benchmark.open();
        measure(
            passages,
            () -> blackhole.consume(benchmark.whole()),
            () -> blackhole.consume(benchmark.bare()));
        benchmark.close();
      } else {
        HybridBenchmark benchmark = new HybridBenchmark();
        benchmark.passages = passages;
        benchmark.open();
        measure(
            passages, () -> blackhole.consume(benchmark.whole()), () -> benchmark.bare(blackhole));
        benchmark.close();
      }
    }
  }

  /** A call to measure; {@code Callable} without a result. */
  @FunctionalInterface
  private interface Call {
    void run() throws Exception;
  }

  private static void measure(String name, Call whole, Call bare) throws Exception {
    double[] wholeMicros = new double[MEASURED_TURNS];
    double[] bareMicros = new double[MEASURED_TURNS];
    long warmupEnd = System.nanoTime() + WARMUP.toNanos();
    while (System.nanoTime() < warmupEnd) {
      time(whole);
      time(bare);
    }
    for (int i = 0; i < MEASURED_TURNS; i++) {
      wholeMicros[i] = time(whole);
      bareMicros[i] = time(bare);
    }
    Arrays.sort(wholeMicros);
    Arrays.sort(bareMicros);
    double[] median = {wholeMicros[MEASURED_TURNS / 2], bareMicros[MEASURED_TURNS / 2]};
    double[] p99 = {wholeMicros[MEASURED_TURNS * 99 / 100], bareMicros[MEASURED_TURNS * 99 / 100]};
    System.out.printf(
        "| %s | %.0f us | %.0f us | %.2f | %.0f us | %.0f us | %.2f |%n",
        name, median[0], median[1], median[0] / median[1], p99[0], p99[1], p99[0] / p99[1]);
  }

  /** CPU time in microseconds. */
  private static double time(Call call) throws Exception {
    long start = THREADS.getCurrentThreadCpuTime();
    call.run();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1000.0;
  }
}
