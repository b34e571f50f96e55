package parley.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.List;

/**
 * The model bge-small-en-v1.5, with weights of 8 bits, that comes in one of the jars. One text a
 * run: the model reads its numbers in steps that depend on all that is in a run, so texts run
 * together would change each other's vectors (cosines down to .98), and gain little.
 */
public final class BgeSmallEmbedder implements Embedder {
  /** What the model was trained to see before a question, and not before a text. */
  private static final String BEFORE_QUESTION =
      "Represent this sentence for searching relevant passages: ";

  /** What the model reads of a text. */
  private static final int TOKENS = 512;

  /** Counted up when the way from a text to its vector changes. */
  private static final int RECIPE = 1;

  private final String model;
  private final WordPieceTokenizer tokenizer;
  private final OnnxModel network;
  private final EmbeddingExecutor workers;

  private BgeSmallEmbedder(
      String model, WordPieceTokenizer tokenizer, OnnxModel network, EmbeddingExecutor workers) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.network = network;
    this.workers = workers;
  }

  /**
   * Loads the model, which takes about half a second and 200 MB outside of the heap.
   *
   * @param threads how many texts are embedded at once, at least 1; a question is embedded by the
   *     thread that asks, and waits for none of them
   * @throws EmbeddingException the model cannot be loaded here
   */
  public static BgeSmallEmbedder open(int threads) {
    try (Arena arena = Arena.ofConfined()) {
      ModelResources files = ModelResources.read(arena);
      WordPieceTokenizer tokenizer =
          new WordPieceTokenizer(WordPieceVocabulary.read(files.tokenizer()));
      OrtEnvironment runtime = OnnxRuntimeLoader.load();
      String model =
          String.join(
              " ", ModelResources.NAME, files.fingerprint(), runtime.getVersion(), "r" + RECIPE);
      return new BgeSmallEmbedder(
          model,
          tokenizer,
          OnnxModel.load(runtime, files.network()),
          new EmbeddingExecutor(threads));
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      throw new EmbeddingException(
          "The language model cannot be loaded ("
              + e
              + "). It needs Linux on x86-64 or arm64, a temporary folder that can be written to"
              + " (now "
              + System.getProperty("java.io.tmpdir")
              + ") and about 200 MB of memory. Answers by words alone need no model: set"
              + " ranking = lexical.",
          e);
    }
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public int dimension() {
    return OnnxModel.DIMENSION;
  }

  @Override
  public String beforeQuestion() {
    return BEFORE_QUESTION;
  }

  @Override
  public List<float[]> question(TextWithSpans text) {
    return vectors(text.after(BEFORE_QUESTION));
  }

  @Override
  public List<List<float[]>> worded(List<TextWithSpans> texts) {
    return workers.map(texts, this::vectors);
  }

  @Override
  public boolean knows(String word) {
    return tokenizer.knows(word);
  }

  private List<float[]> vectors(TextWithSpans text) {
    return network.run(tokenizer.read(text, TOKENS));
  }

  @Override
  public void close() {
    workers.close();
    network.close();
  }
}
