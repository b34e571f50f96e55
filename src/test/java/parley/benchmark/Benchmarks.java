package parley.benchmark;

import java.util.Arrays;

/**
 * Runs the benchmark named by the first argument, with the others as its arguments. In all of them
 * "whole" is Parley and "bare" the library calls it cannot do without.
 *
 * <ul>
 *   <li>{@code jmh}: latency with JMH and its options, and each whole as a ratio to its bare part;
 *   <li>{@code pairs}: the same calls interleaved, by CPU time;
 *   <li>{@code indexing}: indexing interleaved with plain Lucene, by CPU time;
 *   <li>{@code start}: from process start to the first answer;
 *   <li>{@code reload}: a reload with one changed article, beside the first build;
 *   <li>{@code border}: exact vector search beside HNSW;
 *   <li>{@code memory}: indexing a million passages in 1 GiB, and the packaged program in service;
 *   <li>{@code growth}: latency, memory and size from 1,000 passages up, with a plot.
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
