package parley.benchmark;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs JMH and prints the result of each whole beside that of its bare part. */
final class JmhRunner {
  private static final String BARE = "bare";

  private JmhRunner() {}

  static void run(String[] args) throws Exception {
    Collection<RunResult> results = new Runner(new CommandLineOptions(args)).run();
    Map<String, RunResult> bare = new TreeMap<>();
    for (RunResult each : results) {
      if (method(each).equals(BARE)) {
        bare.put(group(each), each);
      }
    }
    System.out.printf(
        "%n| what | median | bare | ratio | p99 | bare | ratio | allocated | bare |%n"
            + "|---|---|---|---|---|---|---|---|---|%n");
    for (RunResult each : results) {
      if (!method(each).equals(BARE)) {
        Optional.ofNullable(bare.get(group(each))).ifPresent(baseline -> print(each, baseline));
      }
    }
  }

  private static void print(RunResult whole, RunResult bare) {
    String unit = whole.getPrimaryResult().getScoreUnit().replace("/op", "");
    System.out.printf(
        "| %s %s | %.0f %s | %.0f %s | %.2f | %.0f %s | %.0f %s | %.2f | %s | %s |%n",
        group(whole),
        method(whole),
        percentile(whole, 50),
        unit,
        percentile(bare, 50),
        unit,
        percentile(whole, 50) / percentile(bare, 50),
        percentile(whole, 99),
        unit,
        percentile(bare, 99),
        unit,
        percentile(whole, 99) / percentile(bare, 99),
        allocated(whole),
        allocated(bare));
  }

  private static double percentile(RunResult result, double percentile) {
    return result.getPrimaryResult().getStatistics().getPercentile(percentile);
  }

  /** Allocation a call as measured by JMH's gc profiler; empty if it did not run. */
  private static String allocated(RunResult result) {
    Result<?> allocation = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return allocation == null ? "" : String.format("%.0f KiB", allocation.getScore() / 1024);
  }

  private static String method(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Class and parameters, which whole and bare have in common. */
  private static String group(RunResult result) {
    BenchmarkParams params = result.getParams();
    String type = params.getBenchmark().replaceFirst("\\.[^.]*$", "").replaceFirst(".*\\.", "");
    StringBuilder group = new StringBuilder(type.replace("Benchmark", ""));
    params.getParamsKeys().forEach(key -> group.append(' ').append(params.getParam(key)));
    return group.toString();
  }
}
