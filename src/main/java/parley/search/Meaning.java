package parley.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.lucene.util.Version;
import parley.corpus.Passage;
import parley.corpus.Span;
import parley.embedding.Embedder;

/** What an index needs to find passages by meaning: their vectors, and the model that made them. */
public final class Meaning implements Closeable {
  private static final String LAYOUT = "layout";
  private static final String MODEL = "model";
  private static final String INDEX = "index";

  /** Passages embedded before they are written; bounds memory. */
  private static final int CHUNK = 16;

  private final PassageVectors vectors;
  private final Embedder embedder;

  private Meaning(PassageVectors vectors, Embedder embedder) {
    this.vectors = vectors;
    this.embedder = embedder;
  }

  /**
   * Opens the vectors of an index's passages.
   *
   * @throws IOException if there are none, they are damaged, or they belong to another index, model
   *     or version
   */
  public static Meaning open(Path folder, PassageIndex index, Embedder embedder)
      throws IOException {
    PassageVectors vectors = PassageVectors.open(folder);
    if (!vectors.about().equals(about(index, embedder))) {
      vectors.close();
      throw new IOException("they belong to another index, model or version");
    }
    return new Meaning(vectors, embedder);
  }

  /** What vectors must have been made of and by to be used. */
  private static Map<String, String> about(PassageIndex index, Embedder embedder) {
    return Map.of(
        MODEL,
        embedder.model(),
        LAYOUT,
        VectorFields.FORMAT + " " + Version.LATEST,
        INDEX,
        new TreeMap<>(index.about()).toString());
  }

  /**
   * Writes the vectors of an index's passages into an empty folder.
   *
   * @param done told the number of passages done so far; may throw to give up
   */
  public static void build(PassageIndex index, Path folder, Embedder embedder, IntConsumer done)
      throws IOException {
    try (VectorIndexBuilder builder = new VectorIndexBuilder(folder, index.passages())) {
      List<Integer> documents = index.documents();
      for (int from = 0; from < documents.size(); from += CHUNK) {
        int to = Math.min(documents.size(), from + CHUNK);
        add(builder, index, documents.subList(from, to), embedder);
        done.accept(to);
      }
      builder.finish(about(index, embedder));
    }
  }

  private static void add(
      VectorIndexBuilder builder, PassageIndex index, List<Integer> documents, Embedder embedder)
      throws IOException {
    List<Passage> passages = documents.stream().map(index::passage).toList();
    List<String> texts = new ArrayList<>();
    for (Passage passage : passages) {
      texts.add(whole(index.title(passage.article()), passage));
      for (Span sentence : passage.sentences()) {
        texts.add(sentence.of(passage.text()));
      }
    }
    List<float[]> vectors = embedder.texts(texts);
    int at = 0;
    for (int i = 0; i < passages.size(); i++) {
      int sentences = passages.get(i).sentences().size();
      builder.add(
          documents.get(i),
          passages.get(i),
          vectors.get(at),
          vectors.subList(at + 1, at + 1 + sentences));
      at += 1 + sentences;
    }
  }

  /** What is embedded for a passage: what a person reads before it, and its text. */
  private static String whole(String title, Passage passage) {
    List<String> parts = new ArrayList<>();
    parts.add(title);
    parts.addAll(passage.section());
    parts.add(passage.text());
    return String.join(". ", parts.stream().filter(part -> !part.isBlank()).toList());
  }

  PassageVectors vectors() {
    return vectors;
  }

  float[] of(SearchQuestion question) {
    return embedder.question(question.didYouMean().orElse(question.text()));
  }

  /** Whether a word is a common English one, so that it is not taken for a misspelt other. */
  boolean knows(String word) {
    return embedder.knows(word);
  }

  /** Closes the vectors; the model stays open. */
  @Override
  public void close() throws IOException {
    vectors.close();
  }
}
