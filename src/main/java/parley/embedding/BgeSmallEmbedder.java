package parley.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.List;
import parley.text.IndexVersions;

/**
 * The model bge-small-en-v1.5, with weights of 8 bits, that comes in one of the jars. One text a
 * run: the model reads its numbers in steps that depend on all that is in a run, so texts run
 * together would change each other's vectors (cosines down to .98), and gain little.
 */
public final class BgeSmallEmbedder implements Embedder {
  /** What the model was trained to see before a question, and not before a text. */
  private static final String QUERY_INSTRUCTION =
      "Represent this sentence for searching relevant passages: ";

  /** What the model reads of a text. */
  private static final int MAX_SEQUENCE_LENGTH = 512;

  private final String modelId;
  private final WordPieceTokenizer tokenizer;
  private final OnnxModel onnxModel;
  private final EmbeddingExecutor executor;

  private BgeSmallEmbedder(
      String modelId,
      WordPieceTokenizer tokenizer,
      OnnxModel onnxModel,
      EmbeddingExecutor executor) {
    this.modelId = modelId;
    this.tokenizer = tokenizer;
    this.onnxModel = onnxModel;
    this.executor = executor;
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
      ModelResources resources = ModelResources.read(arena);
      WordPieceTokenizer tokenizer =
          new WordPieceTokenizer(WordPieceVocabulary.read(resources.tokenizerJson()));
      OrtEnvironment runtime = OnnxRuntimeLoader.load();
      String modelId =
          String.join(
              " ",
              ModelResources.MODEL_NAME,
              resources.fingerprint(),
              runtime.getVersion(),
              "r" + IndexVersions.EMBEDDING_PIPELINE);
      return new BgeSmallEmbedder(
          modelId,
          tokenizer,
          OnnxModel.load(runtime, resources.onnx()),
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
  public String modelId() {
    return modelId;
  }

  @Override
  public int dimension() {
    return OnnxModel.DIMENSION;
  }

  @Override
  public String queryInstruction() {
    return QUERY_INSTRUCTION;
  }

  @Override
  public List<float[]> embedQuery(TextWithSpans text) {
    return encode(text.withPrefix(QUERY_INSTRUCTION));
  }

  @Override
  public List<List<float[]>> embedAll(List<TextWithSpans> texts) {
    return executor.map(texts, this::encode);
  }

  @Override
  public boolean isInVocabulary(String word) {
    return tokenizer.isInVocabulary(word);
  }

  private List<float[]> encode(TextWithSpans text) {
    return onnxModel.encode(tokenizer.tokenize(text, MAX_SEQUENCE_LENGTH));
  }

  @Override
  public void close() {
    executor.close();
    onnxModel.close();
  }
}
