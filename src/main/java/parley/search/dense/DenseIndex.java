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
import parley.text.IndexVersions;

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
  private static final int MAX_PASSAGES_WITH_TOKEN_VECTORS = 20_000;

  /** Passages embedded before they are written; bounds memory. */
  private static final int EMBEDDING_BATCH_SIZE = 16;

  private final DenseIndexReader reader;
  private final Embedder embedder;

  private DenseIndex(DenseIndexReader reader, Embedder embedder) {
    this.reader = reader;
    this.embedder = embedder;
  }

  /**
   * Opens the vectors of an index's passages.
   *
   * @throws IOException if there are none, they are damaged, or they belong to another index, model
   *     or version
   */
  public static DenseIndex open(Path folder, PassageSearcher lexicalIndex, Embedder embedder)
      throws IOException {
    DenseIndexReader reader = DenseIndexReader.open(folder);
    if (!reader.commitMetadata().equals(expectedMetadata(lexicalIndex, embedder))) {
      reader.close();
      throw new IOException("they belong to another index, model or version");
    }
    return new DenseIndex(reader, embedder);
  }

  /** What vectors must have been made of and by to be used. */
  private static Map<String, String> expectedMetadata(
      PassageSearcher lexicalIndex, Embedder embedder) {
    return Map.of(
        MODEL,
        embedder.modelId(),
        LAYOUT,
        IndexVersions.DENSE_INDEX_FORMAT + " " + Version.LATEST,
        INDEX,
        new TreeMap<>(lexicalIndex.commitMetadata()).toString());
  }

  /**
   * Writes the vectors of an index's passages into an empty folder.
   *
   * @param progress told the number of passages done so far; may throw to give up
   */
  public static void build(
      PassageSearcher lexicalIndex, Path folder, Embedder embedder, IntConsumer progress)
      throws IOException {
    try (DenseIndexWriter writer = new DenseIndexWriter(folder, lexicalIndex.passageCount())) {
      List<Integer> docIds = lexicalIndex.store().docIds();
      for (int from = 0; from < docIds.size(); from += EMBEDDING_BATCH_SIZE) {
        int to = Math.min(docIds.size(), from + EMBEDDING_BATCH_SIZE);
        add(writer, lexicalIndex, docIds.subList(from, to), embedder);
        progress.accept(to);
      }
      writer.finish(expectedMetadata(lexicalIndex, embedder));
    }
  }

  private static void add(
      DenseIndexWriter writer,
      PassageSearcher lexicalIndex,
      List<Integer> docIds,
      Embedder embedder)
      throws IOException {
    boolean withTokenVectors = lexicalIndex.passageCount() <= MAX_PASSAGES_WITH_TOKEN_VECTORS;
    List<PassageEmbeddingInput> inputs =
        docIds.stream()
            .map(docId -> PassageEmbeddingInput.create(lexicalIndex, docId, withTokenVectors))
            .toList();
    List<TextWithSpans> texts =
        inputs.stream()
            .flatMap(input -> input.texts(embedder.queryInstruction()).stream())
            .toList();
    Iterator<List<float[]>> vectors = embedder.embedAll(texts).iterator();
    for (PassageEmbeddingInput input : inputs) {
      List<float[]> passageVectors = vectors.next();
      List<float[]> sentenceVectors = new ArrayList<>();
      input.passage().sentences().forEach(_ -> sentenceVectors.add(vectors.next().getFirst()));
      List<float[]> faqVectors = new ArrayList<>();
      input.passage().faqQuestions().forEach(_ -> faqVectors.add(vectors.next().getFirst()));
      writer.add(
          input.docId(),
          input.passage(),
          passageVectors.getFirst(),
          sentenceVectors,
          faqVectors,
          withTokenVectors
              ? input.groupBySentence(passageVectors.subList(1, passageVectors.size()))
              : List.of());
    }
  }

  public DenseIndexReader reader() {
    return reader;
  }

  /** What a question means, given the terms of its text with misspelt words put right. */
  public QueryEmbedding embedQuery(AnalyzedQuery query, List<AnalyzedTerm> terms) {
    var weightedQuery = QueryEmbedding.weightedSpans(query, query.correctedText(), terms);
    return new QueryEmbedding(embedder.embedQuery(weightedQuery.text()), weightedQuery.weights());
  }

  /** Whether a word is a common English one, so that it is not taken for a misspelt other. */
  public boolean isInVocabulary(String word) {
    return embedder.isInVocabulary(word);
  }

  /** Closes the vectors; the model stays open. */
  @Override
  public void close() throws IOException {
    reader.close();
  }
}
