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
import parley.embedding.BareModel;
import parley.embedding.Embedder;
import parley.embedding.OnnxEmbedder;
import parley.search.BareVectors;
import parley.search.BareWords;
import parley.search.Blend;
import parley.search.Meaning;
import parley.search.PassageIndex;
import parley.search.Variants;

/**
 * An answer by words and meaning with all that belongs to it, and the parts it cannot do without:
 * one run of the model for the question, a search for its words, a search for its vector. On the
 * committed articles, where every vector is compared, or on made-up ones with made-up vectors.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HybridBenchmark {
  /** The committed articles go by this name, others by their number of passages. */
  private static final String COMMITTED = "committed";

  @Param({COMMITTED, "100000"})
  public String passages = COMMITTED;

  private Asked<Question> questions = new Asked<>();
  private Asked<long[]> numbers = new Asked<>(Asked.COUNT / 2);
  private Asked<List<String>> terms = new Asked<>(Asked.COUNT / 2);
  private Asked<float[]> points = new Asked<>(Asked.COUNT / 2);
  private Embedder embedder;
  private BareModel model;
  private PassageIndex index;
  private BareWords words;
  private BareVectors vectors;
  private Answerer answerer;

  /** Opens everything, computing vectors where there are none. */
  @Setup
  public void open() throws IOException, OrtException {
    boolean committed = passages.equals(COMMITTED);
    int threads = Runtime.getRuntime().availableProcessors();
    Embedder real = OnnxEmbedder.open(threads);
    embedder = committed ? real : new SeededEmbedder(real);
    model = BareModel.open();
    Path folder =
        committed
            ? MadeIndex.made("words-committed", CommittedIndex::build)
            : MadeIndex.folder(Integer.parseInt(passages));
    Variants variants = committed ? CommittedIndex.variants() : Variants.NONE;
    PassageIndex byWords = PassageIndex.open(folder, variants, MadeIndex.RANKING);
    Path meaning = MadeIndex.vectors(passages, byWords, embedder);
    index = byWords.with(Meaning.open(meaning, byWords, embedder), Blend.HYBRID);
    byWords.close();
    answerer = new Answerer(index);
    words = BareWords.open(folder);
    vectors = BareVectors.open(meaning);
    for (String text : committed ? golden() : ZipfText.questions(Asked.COUNT)) {
      questions.add(new Question(text, Optional.empty(), 3));
      numbers.add(model.question(text));
      terms.add(BareWords.terms(index.prepare(text)));
      points.add(embedder.question(text));
    }
  }

  /** The golden questions, those that the committed articles do not answer as well. */
  private static List<String> golden() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/golden/questions.jsonl"))) {
      questions.add(json.readTree(line).path("q").asText());
    }
    return questions;
  }

  /** An answer. */
  @Benchmark
  public Answer whole() {
    return answerer.answer(questions.next());
  }

  /** The parts one after the other. */
  @Benchmark
  public void bare(Blackhole into) throws IOException, OrtException {
    into.consume(model.run(numbers.next()));
    into.consume(words.best(terms.next()));
    into.consume(vectors.nearest(points.next()));
  }

  /** Closes everything. */
  @TearDown
  public void close() throws IOException, OrtException {
    vectors.close();
    words.close();
    index.close();
    model.close();
    embedder.close();
  }
}
