package parley.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The bundled network alone, without pooling, run on token ids. */
public final class RawOnnxModel implements AutoCloseable {
  private final OrtEnvironment runtime;
  private final OrtSession session;
  private final WordPieceTokenizer tokenizer;

  private RawOnnxModel(OrtEnvironment runtime, OrtSession session, WordPieceTokenizer tokenizer) {
    this.runtime = runtime;
    this.session = session;
    this.tokenizer = tokenizer;
  }

  /** Loads the network; a run uses one thread. */
  public static RawOnnxModel open() throws IOException, OrtException {
    try (Arena arena = Arena.ofConfined();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      ModelResources resources = ModelResources.read(ModelSpec.BGE_SMALL_EN, arena);
      WordPieceTokenizer tokenizer =
          new WordPieceTokenizer(WordPieceVocabulary.read(resources.tokenizerJson()));
      OrtEnvironment runtime = OnnxRuntimeLoader.load();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      return new RawOnnxModel(runtime, runtime.createSession(resources.onnx(), options), tokenizer);
    }
  }

  /** The token ids of each text. */
  public List<long[]> tokenIds(List<String> texts) {
    return texts.stream().map(this::tokenIds).toList();
  }

  /** The token ids of a question with the query instruction. */
  public long[] queryTokenIds(String text) {
    return tokenIds(ModelSpec.BGE_SMALL_EN.queryInstruction() + text);
  }

  private long[] tokenIds(String text) {
    return tokenizer
        .tokenize(TextWithSpans.of(text), ModelSpec.BGE_SMALL_EN.maxTokens())
        .tokenIds();
  }

  /** Runs the network on one text. */
  public Object run(long[] tokenIds) throws OrtException {
    long[] shape = {1, tokenIds.length};
    long[] attentionMask = new long[tokenIds.length];
    Arrays.fill(attentionMask, 1);
    try (OnnxTensor inputIdsTensor =
            OnnxTensor.createTensor(runtime, LongBuffer.wrap(tokenIds), shape);
        OnnxTensor attentionMaskTensor =
            OnnxTensor.createTensor(runtime, LongBuffer.wrap(attentionMask), shape);
        OnnxTensor tokenTypeIdsTensor =
            OnnxTensor.createTensor(runtime, LongBuffer.wrap(new long[tokenIds.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids",
                    inputIdsTensor,
                    "attention_mask",
                    attentionMaskTensor,
                    "token_type_ids",
                    tokenTypeIdsTensor))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
