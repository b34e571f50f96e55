package parley.benchmark;

import java.io.IOException;
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
import parley.answer.Answer;
import parley.answer.Answerer;
import parley.answer.Question;
import parley.search.PassageSearcher;
import parley.search.index.LuceneBm25Baseline;

/** A complete lexical answer, beside a bare BM25 search for the same terms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LexicalBenchmark {
  @Param({"100000"})
  public int passages;

  private RoundRobin<Question> questions = new RoundRobin<>();
  private RoundRobin<List<String>> terms = new RoundRobin<>(RoundRobin.QUESTIONS / 2);
  private PassageSearcher searcher;
  private LuceneBm25Baseline bm25Baseline;
  private Answerer answerer;

  /** Opens the index. */
  @Setup
  public void open() throws IOException {
    searcher = SyntheticIndex.openLexical(passages);
    answerer = new Answerer(searcher);
    bm25Baseline = LuceneBm25Baseline.open(SyntheticIndex.folder(passages));
    for (String text : ZipfCorpus.questions(RoundRobin.QUESTIONS)) {
      questions.add(new Question(text, Optional.empty(), 3));
      terms.add(LuceneBm25Baseline.terms(searcher.analyze(text)));
    }
  }

  /** A complete answer. */
  @Benchmark
  public Answer whole() {
    return answerer.answer(questions.next());
  }

  /** The top 10 by BM25. */
  @Benchmark
  public Object bare() throws IOException {
    return bm25Baseline.search(terms.next());
  }

  /** Closes the index. */
  @TearDown
  public void close() throws IOException {
    bm25Baseline.close();
    searcher.close();
  }
}
