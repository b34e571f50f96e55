package parley.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.search.dense.ExactOrHnswIndex;

/**
 * Exact vector search beside HNSW over the same seeded vectors: CPU time of a search and of
 * writing, recall@10 and recall@100. Arguments: numbers of vectors. See
 * src/docs/decisions/0006-exact-or-hnsw-search.md.
 */
final class ExactVersusHnsw {
  private static final int QUESTIONS = 500;
  private static final int WARMUP_QUESTIONS = 200;
  private static final int RECALL_DEPTH = 10;

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ExactVersusHnsw() {}

  static void run(String[] args) throws IOException {
    System.out.printf(
        "| vectors | exact | graph | recall@10 | recall@100 | written, exact | graph |%n"
            + "|---|---|---|---|---|---|---|%n");
    SeededVectors seededVectors = new SeededVectors();
    for (String count : args) {
      measure(Integer.parseInt(count), seededVectors);
    }
  }

  private static void measure(int count, SeededVectors seededVectors) throws IOException {
    double[] writeSeconds = new double[2];
    List<List<List<Integer>>> nearestByMode = new ArrayList<>();
    double[] searchMicros = new double[2];
    for (int mode = 0; mode < 2; mode++) {
      Path folder = SyntheticIndex.directory().resolve("border");
      SyntheticIndex.delete(folder);
      boolean isExactSearch = mode == 0;
      long start = PROCESS.getProcessCpuTime();
      ExactOrHnswIndex.write(
          folder, count, i -> seededVectors.vector("passage " + i), isExactSearch);
      writeSeconds[mode] = (PROCESS.getProcessCpuTime() - start) / 1e9;
      try (ExactOrHnswIndex index = ExactOrHnswIndex.open(folder)) {
        List<List<Integer>> neighborLists = new ArrayList<>();
        for (int i = -WARMUP_QUESTIONS; i < QUESTIONS; i++) {
          float[] question = seededVectors.vector("question " + i);
          long searchStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          List<Integer> nearest = index.nearest(question);
          if (i >= 0) {
            long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            searchMicros[mode] += (now - searchStart) / 1e3 / QUESTIONS;
            neighborLists.add(nearest);
          }
        }
        nearestByMode.add(neighborLists);
      }
    }
    System.out.printf(
        "| %d | %.0f us | %.0f us | %.3f | %.3f | %.1f s | %.1f s |%n",
        count,
        searchMicros[0],
        searchMicros[1],
        recall(nearestByMode, RECALL_DEPTH),
        recall(nearestByMode, Integer.MAX_VALUE),
        writeSeconds[0],
        writeSeconds[1]);
  }

  /** The share of the exact nearest that HNSW finds among as many. */
  private static double recall(List<List<List<Integer>>> nearestByMode, int limit) {
    int recalled = 0;
    int total = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      List<Integer> exact = nearestByMode.get(0).get(i).stream().limit(limit).toList();
      List<Integer> graph = nearestByMode.get(1).get(i).stream().limit(limit).toList();
      recalled += (int) exact.stream().filter(graph::contains).count();
      total += exact.size();
    }
    return (double) recalled / total;
  }
}
