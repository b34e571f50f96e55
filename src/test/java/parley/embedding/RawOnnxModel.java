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

/** The model's network alone, run on numbers that a tokenizer has made before. */
public final class RawOnnxModel implements AutoCloseable {
  private final OrtEnvironment runtime;
  private final OrtSession session;
  private final WordPieceTokenizer tokenizer;

  private RawOnnxModel(OrtEnvironment runtime, OrtSession session, WordPieceTokenizer tokenizer) {
    this.runtime = runtime;
    this.session = session;
    this.tokenizer = tokenizer;
  }

  /** Loads it; a run uses one thread. */
  public static RawOnnxModel open() throws IOException, OrtException {
    try (Arena arena = Arena.ofConfined();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      ModelResources files = ModelResources.read(arena);
      WordPieceTokenizer tokenizer =
          new WordPieceTokenizer(WordPieceVocabulary.read(files.tokenizer()));
      OrtEnvironment runtime = OnnxRuntimeLoader.load();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      return new RawOnnxModel(runtime, runtime.createSession(files.network(), options), tokenizer);
    }
  }

  /** The numbers of texts. */
  public List<long[]> numbers(List<String> texts) {
    return texts.stream().map(this::numbers).toList();
  }

  /** The numbers of a question. */
  public long[] question(String text) {
    return numbers("Represent this sentence for searching relevant passages: " + text);
  }

  private long[] numbers(String text) {
    return tokenizer.read(TextWithSpans.whole(text), 512).numbers();
  }

  /** Runs the network on one text. */
  public Object run(long[] numbers) throws OrtException {
    long[] shape = {1, numbers.length};
    long[] ones = new long[numbers.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor first = OnnxTensor.createTensor(runtime, LongBuffer.wrap(numbers), shape);
        OnnxTensor second = OnnxTensor.createTensor(runtime, LongBuffer.wrap(ones), shape);
        OnnxTensor third =
            OnnxTensor.createTensor(runtime, LongBuffer.wrap(new long[numbers.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", first, "attention_mask", second, "token_type_ids", third))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
