package parley.benchmark;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import parley.answer.Answer;
import parley.answer.Answerer;
import parley.answer.Question;
import parley.config.SettingsFixture;
import parley.embedding.Embedder;
import parley.embedding.OnnxEmbedder;
import parley.embedding.RawOnnxModel;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymGroups;
import parley.search.dense.DenseIndex;
import parley.search.index.LuceneBm25Baseline;
import parley.search.ranking.FusionWeights;
import parley.search.ranking.LuceneKnnBaseline;

/**
 * A complete hybrid answer beside the parts it cannot do without: one model run for the question, a
 * BM25 search and a vector search. On the committed articles, with exact vector search, or on a
 * synthetic corpus with seeded vectors.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HybridBenchmark {
  /** Names the committed articles; a synthetic corpus is named by its number of passages. */
  private static final String COMMITTED = "committed";

  @Param({COMMITTED, "100000"})
  public String passages = COMMITTED;

  private RoundRobin<Question> questions = new RoundRobin<>();
  private RoundRobin<long[]> tokenIds = new RoundRobin<>(RoundRobin.QUESTIONS / 2);
  private RoundRobin<List<String>> terms = new RoundRobin<>(RoundRobin.QUESTIONS / 2);
  private RoundRobin<float[]> queryVectors = new RoundRobin<>(RoundRobin.QUESTIONS / 2);
  private Embedder embedder;
  private RawOnnxModel model;
  private PassageSearcher searcher;
  private LuceneBm25Baseline bm25Baseline;
  private LuceneKnnBaseline knnBaseline;
  private Answerer answerer;

  /** Opens everything, embedding passages if there is no dense index yet. */
  @Setup
  public void open() throws IOException, OrtException {
    boolean committed = passages.equals(COMMITTED);
    int threads = Runtime.getRuntime().availableProcessors();
    Embedder onnxEmbedder = OnnxEmbedder.open(threads);
    embedder = committed ? onnxEmbedder : new SeededEmbedder(onnxEmbedder);
    model = RawOnnxModel.open();
    Path folder =
        committed
            ? SyntheticIndex.buildOnce("words-committed", CommittedIndex::build)
            : SyntheticIndex.folder(Integer.parseInt(passages));
    SynonymGroups synonyms = committed ? CommittedIndex.synonyms() : SynonymGroups.NONE;
    PassageSearcher lexicalSearcher =
        PassageSearcher.open(folder, synonyms, SettingsFixture.SEARCH);
    Path denseFolder =
        SyntheticIndex.vectorFolder(passages, lexicalSearcher.lexicalIndex(), embedder);
    searcher =
        lexicalSearcher.withDenseIndex(
            DenseIndex.open(denseFolder, lexicalSearcher.lexicalIndex(), embedder),
            FusionWeights.HYBRID);
    lexicalSearcher.close();
    answerer = new Answerer(searcher);
    bm25Baseline = LuceneBm25Baseline.open(folder);
    knnBaseline = LuceneKnnBaseline.open(denseFolder);
    for (String text : committed ? goldenQuestions() : ZipfCorpus.questions(RoundRobin.QUESTIONS)) {
      questions.add(new Question(text, Optional.empty(), 3));
      tokenIds.add(model.queryTokenIds(text));
      terms.add(LuceneBm25Baseline.terms(searcher.analyze(text)));
      queryVectors.add(embedder.embedQuery(text));
    }
  }

  /** The golden questions, including those the committed articles do not answer. */
  private static List<String> goldenQuestions() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/golden/questions.jsonl"))) {
      questions.add(json.readTree(line).path("q").asText());
    }
    return questions;
  }

  /** A complete answer. */
  @Benchmark
  public Answer whole() {
    return answerer.answer(questions.next());
  }

  /** The parts, one after the other. */
  @Benchmark
  public void bare(Blackhole blackhole) throws IOException, OrtException {
    blackhole.consume(model.run(tokenIds.next()));
    blackhole.consume(bm25Baseline.search(terms.next()));
    blackhole.consume(knnBaseline.nearest(queryVectors.next()));
  }

  /** Closes everything. */
  @TearDown
  public void close() throws IOException, OrtException {
    knnBaseline.close();
    bm25Baseline.close();
    searcher.close();
    model.close();
    embedder.close();
  }
}
