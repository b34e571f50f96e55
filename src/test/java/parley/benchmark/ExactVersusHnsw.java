package parley.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.search.dense.ExactOrHnswIndex;

/**
 * From how many passages on a graph (HNSW) is searched instead of comparing every vector: both ways
 * over the same seeded vectors, with the processor time of a search and of writing, and how many of
 * the ten nearest, and of the hundred, the graph finds. Arguments: numbers of vectors.
 */
final class ExactVersusHnsw {
  private static final int QUESTIONS = 500;
  private static final int WARM = 200;
  private static final int FIRST = 10;

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ExactVersusHnsw() {}

  static void run(String[] args) throws IOException {
    System.out.printf(
        "| vectors | exact | graph | recall@10 | recall@100 | written, exact | graph |%n"
            + "|---|---|---|---|---|---|---|%n");
    SeededVectors seeded = new SeededVectors();
    for (String count : args) {
      measure(Integer.parseInt(count), seeded);
    }
  }

  private static void measure(int count, SeededVectors seeded) throws IOException {
    double[] written = new double[2];
    List<List<List<Integer>>> found = new ArrayList<>();
    double[] took = new double[2];
    for (int way = 0; way < 2; way++) {
      Path folder = SyntheticIndex.home().resolve("border");
      SyntheticIndex.delete(folder);
      boolean exact = way == 0;
      long start = PROCESS.getProcessCpuTime();
      ExactOrHnswIndex.write(folder, count, i -> seeded.of("passage " + i), exact);
      written[way] = (PROCESS.getProcessCpuTime() - start) / 1e9;
      try (ExactOrHnswIndex vectors = ExactOrHnswIndex.open(folder)) {
        List<List<Integer>> answers = new ArrayList<>();
        for (int i = -WARM; i < QUESTIONS; i++) {
          float[] question = seeded.of("question " + i);
          long asked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          List<Integer> nearest = vectors.nearest(question);
          if (i >= 0) {
            long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            took[way] += (now - asked) / 1e3 / QUESTIONS;
            answers.add(nearest);
          }
        }
        found.add(answers);
      }
    }
    System.out.printf(
        "| %d | %.0f us | %.0f us | %.3f | %.3f | %.1f s | %.1f s |%n",
        count,
        took[0],
        took[1],
        recall(found, FIRST),
        recall(found, Integer.MAX_VALUE),
        written[0],
        written[1]);
  }

  /** The share of the nearest by comparing all that the graph finds among as many. */
  private static double recall(List<List<List<Integer>>> found, int most) {
    int same = 0;
    int all = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      List<Integer> right = found.get(0).get(i).stream().limit(most).toList();
      List<Integer> graph = found.get(1).get(i).stream().limit(most).toList();
      same += (int) right.stream().filter(graph::contains).count();
      all += right.size();
    }
    return (double) same / all;
  }
}
