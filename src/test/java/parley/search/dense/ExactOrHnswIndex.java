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

/** A dense index for exact search or for HNSW, regardless of its size. */
public final class ExactOrHnswIndex implements Closeable {
  private static final double BUFFER_MIB = 128;

  private final DenseIndexReader reader;

  private ExactOrHnswIndex(DenseIndexReader reader) {
    this.reader = reader;
  }

  /**
   * Writes vectors into an empty folder.
   *
   * @param isExactSearch whether to search exactly rather than by HNSW
   */
  public static void write(
      Path folder, int count, IntFunction<float[]> vector, boolean isExactSearch)
      throws IOException {
    try (DenseIndexWriter writer = new DenseIndexWriter(folder, isExactSearch, BUFFER_MIB)) {
      for (int i = 0; i < count; i++) {
        Passage passage = Passage.builder("p" + i, "a").ordinal(i).build();
        writer.add(i, passage, vector.apply(i), List.of(), List.of(), List.of());
      }
      writer.finish(Map.of("made", "up"));
    }
  }

  /** Opens an index. */
  public static ExactOrHnswIndex open(Path folder) throws IOException {
    return new ExactOrHnswIndex(DenseIndexReader.open(folder));
  }

  /** As many nearest neighbours as the hybrid ranker fetches, nearest first. */
  public List<Integer> nearest(float[] queryVector) throws IOException {
    return reader
        .nearest(queryVector, SearchFilter.MATCH_ALL, HybridRanker.CANDIDATES_PER_RANKER)
        .stream()
        .map(DenseIndexReader.Neighbor::docId)
        .toList();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
