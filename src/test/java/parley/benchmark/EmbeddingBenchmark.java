package parley.benchmark;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.CorpusReader;
import parley.corpus.model.Article;
import parley.corpus.split.PassageSplitter;
import parley.embedding.Embedder;
import parley.embedding.OnnxEmbedder;
import parley.embedding.RawOnnxModel;
import parley.embedding.TextWithSpans;
import parley.text.Span;

/**
 * Embedding of passages and sentences of the committed articles, with token vectors of their longer
 * words, beside bare model runs on the token ids of the same texts; on every processor, one text a
 * run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EmbeddingBenchmark {
  private static final int TEXTS = 200;
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  private final int threads = Runtime.getRuntime().availableProcessors();
  private final ExecutorService pool = Executors.newFixedThreadPool(threads);
  private List<TextWithSpans> texts = List.of();
  private List<Callable<Object>> runs = List.of();
  private Embedder embedder;
  private RawOnnxModel model;

  /** Loads the model twice. */
  @Setup
  public void open() throws IOException, OrtException {
    embedder = OnnxEmbedder.open(threads);
    model = RawOnnxModel.open();
    texts = texts();
    runs =
        model.tokenIds(texts.stream().map(TextWithSpans::text).toList()).stream()
            .map(each -> (Callable<Object>) () -> model.run(each))
            .toList();
  }

  private static List<TextWithSpans> texts() throws IOException {
    Settings.Corpus corpus = new Settings.Corpus(Path.of("corpus"), 1 << 20, "en");
    CorpusReader files = new CorpusReader(Path.of("corpus").toAbsolutePath(), corpus, List.of());
    List<TextWithSpans> texts = new ArrayList<>();
    try {
      files.readAll(
          files.list(), reading -> reading.article().ifPresent(article -> add(texts, article)));
    } catch (CorpusException e) {
      throw new IOException(e);
    }
    return texts.subList(0, TEXTS);
  }

  private static void add(List<TextWithSpans> texts, Article article) {
    for (var passage : new PassageSplitter().split(article)) {
      texts.add(withSpans(passage.text()));
      for (Span sentence : passage.sentences()) {
        texts.add(TextWithSpans.of(sentence.substring(passage.text())));
      }
    }
  }

  private static TextWithSpans withSpans(String text) {
    return new TextWithSpans(
        text,
        WORD.matcher(text).results().map(word -> new Span(word.start(), word.end())).toList());
  }

  /** Embeds as passages are embedded. */
  @Benchmark
  public List<List<float[]>> whole() {
    return embedder.embedAll(texts);
  }

  /** Runs the model alone. */
  @Benchmark
  public List<Future<Object>> bare() throws InterruptedException, ExecutionException {
    List<Future<Object>> results = pool.invokeAll(runs);
    for (Future<Object> each : results) {
      each.get();
    }
    return results;
  }

  /** Closes both models. */
  @TearDown
  public void close() throws OrtException {
    pool.shutdownNow();
    model.close();
    embedder.close();
  }
}
