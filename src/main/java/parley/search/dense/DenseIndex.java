package parley.search.dense;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.lucene.util.Version;
import parley.embedding.Embedder;
import parley.embedding.TextWithSpans;
import parley.search.PassageSearcher;
import parley.search.analysis.AnalyzedTerm;
import parley.search.query.AnalyzedQuery;

/** What an index needs to find passages by meaning: their vectors, and the model that made them. */
public final class DenseIndex implements Closeable {
  private static final String LAYOUT = "layout";
  private static final String MODEL = "model";
  private static final String INDEX = "index";

  /**
   * Up to so many passages the vectors of their words are kept. For each passage of the committed
   * articles, of 40 words, they take 16 KB of the index, and with the rest 55 where vectors are
   * kept between builds.
   */
  private static final int WORDS = 20_000;

  /** Passages embedded before they are written; bounds memory. */
  private static final int CHUNK = 16;

  private final DenseIndexReader vectors;
  private final Embedder embedder;

  private DenseIndex(DenseIndexReader vectors, Embedder embedder) {
    this.vectors = vectors;
    this.embedder = embedder;
  }

  /**
   * Opens the vectors of an index's passages.
   *
   * @throws IOException if there are none, they are damaged, or they belong to another index, model
   *     or version
   */
  public static DenseIndex open(Path folder, PassageSearcher index, Embedder embedder)
      throws IOException {
    DenseIndexReader vectors = DenseIndexReader.open(folder);
    if (!vectors.about().equals(about(index, embedder))) {
      vectors.close();
      throw new IOException("they belong to another index, model or version");
    }
    return new DenseIndex(vectors, embedder);
  }

  /** What vectors must have been made of and by to be used. */
  private static Map<String, String> about(PassageSearcher index, Embedder embedder) {
    return Map.of(
        MODEL,
        embedder.model(),
        LAYOUT,
        DenseFields.FORMAT + " " + Version.LATEST,
        INDEX,
        new TreeMap<>(index.about()).toString());
  }

  /**
   * Writes the vectors of an index's passages into an empty folder.
   *
   * @param done told the number of passages done so far; may throw to give up
   */
  public static void build(PassageSearcher index, Path folder, Embedder embedder, IntConsumer done)
      throws IOException {
    try (DenseIndexWriter builder = new DenseIndexWriter(folder, index.passages())) {
      List<Integer> documents = index.stored().documents();
      for (int from = 0; from < documents.size(); from += CHUNK) {
        int to = Math.min(documents.size(), from + CHUNK);
        add(builder, index, documents.subList(from, to), embedder);
        done.accept(to);
      }
      builder.finish(about(index, embedder));
    }
  }

  private static void add(
      DenseIndexWriter builder, PassageSearcher index, List<Integer> documents, Embedder embedder)
      throws IOException {
    boolean words = index.passages() <= WORDS;
    List<PassageEmbeddingInput> passages =
        documents.stream()
            .map(document -> PassageEmbeddingInput.of(index, document, words))
            .toList();
    List<TextWithSpans> texts =
        passages.stream().flatMap(each -> each.texts(embedder.beforeQuestion()).stream()).toList();
    Iterator<List<float[]>> vectors = embedder.worded(texts).iterator();
    for (PassageEmbeddingInput passage : passages) {
      List<float[]> whole = vectors.next();
      List<float[]> sentences = new ArrayList<>();
      passage.passage().sentences().forEach(_ -> sentences.add(vectors.next().getFirst()));
      List<float[]> asked = new ArrayList<>();
      passage.passage().asked().forEach(_ -> asked.add(vectors.next().getFirst()));
      builder.add(
          passage.document(),
          passage.passage(),
          whole.getFirst(),
          sentences,
          asked,
          words ? passage.bySentence(whole.subList(1, whole.size())) : List.of());
    }
  }

  public DenseIndexReader vectors() {
    return vectors;
  }

  /** What a question means, given the terms of its text with misspelt words put right. */
  public QueryEmbedding of(AnalyzedQuery question, List<AnalyzedTerm> terms) {
    var weighed = QueryEmbedding.weigh(question, question.meant(), terms);
    return new QueryEmbedding(embedder.question(weighed.text()), weighed.weights());
  }

  /** Whether a word is a common English one, so that it is not taken for a misspelt other. */
  public boolean knows(String word) {
    return embedder.knows(word);
  }

  /** Closes the vectors; the model stays open. */
  @Override
  public void close() throws IOException {
    vectors.close();
  }
}
