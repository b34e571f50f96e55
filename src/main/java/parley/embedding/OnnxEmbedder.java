package parley.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.List;
import parley.text.IndexVersions;

/**
 * Embeds with a model in ONNX form, run in the process on the CPU. Runs the network on one text at
 * a time, since texts batched together would change each other's vectors. See
 * src/docs/decisions/0024-one-text-per-run.md.
 */
public final class OnnxEmbedder implements Embedder {
  private final ModelSpec spec;
  private final String modelId;
  private final WordPieceTokenizer tokenizer;
  private final OnnxModel onnxModel;
  private final EmbeddingExecutor executor;

  private OnnxEmbedder(
      ModelSpec spec,
      String modelId,
      WordPieceTokenizer tokenizer,
      OnnxModel onnxModel,
      EmbeddingExecutor executor) {
    this.spec = spec;
    this.modelId = modelId;
    this.tokenizer = tokenizer;
    this.onnxModel = onnxModel;
    this.executor = executor;
  }

  /**
   * Loads the bundled model, which takes about half a second and 200 MB of native memory.
   *
   * @param threads number of texts embedded in parallel, at least 1; a query is embedded on the
   *     calling thread and does not queue behind them
   * @throws EmbeddingException if the model cannot be loaded on this machine
   */
  public static OnnxEmbedder open(int threads) {
    return open(ModelSpec.BGE_SMALL_EN, threads);
  }

  private static OnnxEmbedder open(ModelSpec spec, int threads) {
    try (Arena arena = Arena.ofConfined()) {
      ModelResources resources = ModelResources.read(spec, arena);
      WordPieceTokenizer tokenizer =
          new WordPieceTokenizer(WordPieceVocabulary.read(resources.tokenizerJson()));
      OrtEnvironment runtime = OnnxRuntimeLoader.load();
      String modelId =
          String.join(
              " ",
              spec.name(),
              resources.fingerprint(),
              runtime.getVersion(),
              "r" + IndexVersions.EMBEDDING_PIPELINE);
      return new OnnxEmbedder(
          spec,
          modelId,
          tokenizer,
          OnnxModel.load(spec, runtime, resources.onnx()),
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
    return spec.dimension();
  }

  @Override
  public String queryInstruction() {
    return spec.queryInstruction();
  }

  @Override
  public List<float[]> embedQuery(TextWithSpans text) {
    return encode(text.withPrefix(spec.queryInstruction()));
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
    return onnxModel.encode(tokenizer.tokenize(text, spec.maxTokens()));
  }

  @Override
  public void close() {
    executor.close();
    onnxModel.close();
  }
}
