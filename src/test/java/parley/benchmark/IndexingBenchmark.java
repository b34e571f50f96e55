package parley.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import parley.search.BareWriter;
import parley.search.IndexBuilder;
import parley.search.Variants;

/** Passages in memory to an index on disk, and the same passages with Lucene's writer alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class IndexingBenchmark {
  /** More than are merged to one segment. */
  @Param({"60000"})
  public int passages = 60_000;

  private final List<ZipfText.Made> articles = new ArrayList<>();
  private Path folder;

  /** Makes the articles. */
  @Setup
  public void make() throws IOException {
    folder = MadeIndex.home().resolve("written");
    for (int i = 0; i < passages / ZipfText.PASSAGES; i++) {
      articles.add(ZipfText.article(i));
    }
  }

  /** Begins anew. */
  @Setup(Level.Invocation)
  public void empty() throws IOException {
    MadeIndex.delete(folder);
  }

  /** Our index, with all it keeps. */
  @Benchmark
  public void whole() throws IOException {
    try (IndexBuilder builder = new IndexBuilder(folder, Variants.NONE)) {
      for (ZipfText.Made made : articles) {
        builder.add(made.head(), made.passages());
      }
      builder.finish(Map.of("made", "up"));
    }
  }

  /** What a plain program writes, analysed as ours is: see {@link BareWriter}. */
  @Benchmark
  public void bare() throws IOException {
    try (BareWriter writer = new BareWriter(folder)) {
      for (ZipfText.Made made : articles) {
        writer.add(made.head(), made.passages());
      }
      writer.finish();
    }
  }
}
