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
import parley.search.analysis.SynonymGroups;
import parley.search.index.LuceneIndexingBaseline;
import parley.search.index.PassageIndexWriter;

/** Indexing of passages in memory, beside the same passages with Lucene's writer alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class IndexingBenchmark {
  /** More than are merged to one segment, which the baseline does not do. */
  @Param({"60000"})
  public int passages = 60_000;

  private final List<ZipfCorpus.SyntheticArticle> articles = new ArrayList<>();
  private Path folder;

  /** Generates the articles. */
  @Setup
  public void generateArticles() throws IOException {
    folder = SyntheticIndex.directory().resolve("written");
    for (int i = 0; i < passages / ZipfCorpus.PASSAGES_PER_ARTICLE; i++) {
      articles.add(ZipfCorpus.article(i));
    }
  }

  /** Deletes what the call before has written. */
  @Setup(Level.Invocation)
  public void deleteIndex() throws IOException {
    SyntheticIndex.delete(folder);
  }

  /** The complete index. */
  @Benchmark
  public void whole() throws IOException {
    try (PassageIndexWriter writer = new PassageIndexWriter(folder, SynonymGroups.NONE)) {
      for (ZipfCorpus.SyntheticArticle article : articles) {
        writer.add(article.metadata(), article.passages());
      }
      writer.finish(Map.of("made", "up"));
    }
  }

  /** What a plain Lucene program writes; see {@link LuceneIndexingBaseline}. */
  @Benchmark
  public void bare() throws IOException {
    try (LuceneIndexingBaseline writer = new LuceneIndexingBaseline(folder)) {
      for (ZipfCorpus.SyntheticArticle article : articles) {
        writer.add(article.metadata(), article.passages());
      }
      writer.finish();
    }
  }
}
