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
import parley.search.index.LexicalIndex;
import parley.text.IndexVersions;

/** The dense index: the embeddings of a lexical index's passages, with the model for queries. */
public final class DenseIndex implements Closeable {
  private static final String FORMAT_KEY = "layout";
  private static final String MODEL_KEY = "model";
  private static final String LEXICAL_INDEX_KEY = "index";

  /** Above it no token vectors are kept. See src/docs/decisions/0004-late-interaction.md. */
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
   * Opens the dense index of a lexical index.
   *
   * @throws IOException if there is none, it is corrupt, or it belongs to another index, model or
   *     version
   */
  public static DenseIndex open(Path folder, LexicalIndex lexicalIndex, Embedder embedder)
      throws IOException {
    DenseIndexReader reader = DenseIndexReader.open(folder);
    if (!reader.commitMetadata().equals(expectedMetadata(lexicalIndex, embedder))) {
      reader.close();
      throw new IOException("they belong to another index, model or version");
    }
    return new DenseIndex(reader, embedder);
  }

  private static Map<String, String> expectedMetadata(
      LexicalIndex lexicalIndex, Embedder embedder) {
    return Map.of(
        MODEL_KEY,
        embedder.modelId(),
        FORMAT_KEY,
        IndexVersions.DENSE_INDEX_FORMAT + " " + Version.LATEST,
        LEXICAL_INDEX_KEY,
        new TreeMap<>(lexicalIndex.commitMetadata()).toString());
  }

  /**
   * Embeds the passages of a lexical index and writes their vectors into an empty folder.
   *
   * @param progress receives the number of passages embedded so far; may throw to cancel
   */
  public static void build(
      LexicalIndex lexicalIndex, Path folder, Embedder embedder, IntConsumer progress)
      throws IOException {
    try (DenseIndexWriter writer = new DenseIndexWriter(folder, lexicalIndex.passageCount())) {
      List<Integer> docIds = lexicalIndex.store().docIds();
      for (int from = 0; from < docIds.size(); from += EMBEDDING_BATCH_SIZE) {
        int to = Math.min(docIds.size(), from + EMBEDDING_BATCH_SIZE);
        addBatch(writer, lexicalIndex, docIds.subList(from, to), embedder);
        progress.accept(to);
      }
      writer.finish(expectedMetadata(lexicalIndex, embedder));
    }
  }

  private static void addBatch(
      DenseIndexWriter writer, LexicalIndex lexicalIndex, List<Integer> docIds, Embedder embedder)
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

  /** Nearest-neighbour search and similarities. */
  public DenseIndexReader reader() {
    return reader;
  }

  /**
   * Embeds a query.
   *
   * @param text the query with the spans that get token vectors
   * @param tokenWeights the weight of each span
   */
  public QueryEmbedding embedQuery(TextWithSpans text, List<Double> tokenWeights) {
    return new QueryEmbedding(embedder.embedQuery(text), tokenWeights);
  }

  /** Whether the model's vocabulary has a word, so that it is taken to be spelt right. */
  public boolean isInVocabulary(String word) {
    return embedder.isInVocabulary(word);
  }

  /** Closes the index, not the embedder. */
  @Override
  public void close() throws IOException {
    reader.close();
  }
}
