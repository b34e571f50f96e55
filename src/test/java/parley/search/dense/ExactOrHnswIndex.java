package parley.search.dense;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import parley.corpus.model.Passage;
import parley.search.index.SearchFilter;
import parley.search.ranking.HybridRanker;

/** An index of vectors written by one way or the other, whatever its size. */
public final class ExactOrHnswIndex implements Closeable {
  private static final double BUFFER_MIB = 128;

  private final DenseIndexReader vectors;

  private ExactOrHnswIndex(DenseIndexReader vectors) {
    this.vectors = vectors;
  }

  /**
   * Writes vectors into an empty folder.
   *
   * @param exact whether all are to be compared with a question's, or a graph of them searched
   */
  public static void write(Path folder, int count, IntFunction<float[]> vector, boolean exact)
      throws IOException {
    try (DenseIndexWriter builder = new DenseIndexWriter(folder, exact, BUFFER_MIB)) {
      for (int i = 0; i < count; i++) {
        Passage passage =
            new Passage("p" + i, "a", i, List.of(), List.of(), "", List.of(), List.of(), List.of());
        builder.add(i, passage, vector.apply(i), List.of(), List.of(), List.of());
      }
      builder.finish(Map.of("made", "up"));
    }
  }

  /** Opens what was written. */
  public static ExactOrHnswIndex open(Path folder) throws IOException {
    return new ExactOrHnswIndex(DenseIndexReader.open(folder));
  }

  /** As many of the nearest as the ranking looks at, nearest first. */
  public List<Integer> nearest(float[] question) throws IOException {
    return vectors.nearest(question, SearchFilter.ALL, HybridRanker.CANDIDATES).stream()
        .map(DenseIndexReader.Near::document)
        .toList();
  }

  @Override
  public void close() throws IOException {
    vectors.close();
  }
}
