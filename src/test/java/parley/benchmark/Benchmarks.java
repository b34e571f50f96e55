package parley.benchmark;

import java.util.Arrays;

/**
 * Runs what the first argument names, with the others:
 *
 * <ul>
 *   <li>{@code jmh}: the calls, with JMH's own options, and each whole as a ratio to its bare part;
 *   <li>{@code pairs}: the same calls in turns, by processor time;
 *   <li>{@code indexing}: passages to an index in turns, by processor time;
 *   <li>{@code start}: from the start of the process to the first answer;
 *   <li>{@code reload}: a reload with one changed article beside the first build;
 *   <li>{@code border}: comparing all vectors, and searching a graph of them;
 *   <li>{@code memory}: indexing a million passages in 1 GiB, and the program in service;
 *   <li>{@code growth}: latency, memory and size from 1,000 passages on, and the plot of it.
 * </ul>
 */
final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] args) throws Exception {
    String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
    switch (args.length == 0 ? "" : args[0]) {
      case "jmh" -> JmhRunner.run(rest);
      case "pairs" -> InterleavedLatency.run(rest);
      case "indexing" -> InterleavedIndexing.run(rest);
      case "start" -> StartupTime.run(rest);
      case "reload" -> ReloadTime.run(rest);
      case "border" -> ExactVersusHnsw.run(rest);
      case "memory" -> MemoryUsage.run(rest);
      case "growth" -> Growth.run(rest);
      default -> {
        System.err.println(
            "Give one of: jmh, pairs, indexing, start, reload, border, memory, growth");
        System.exit(2);
      }
    }
  }
}
