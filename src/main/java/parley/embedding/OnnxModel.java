package parley.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import parley.text.Span;

/** The network in memory. Thread-safe; each run uses one thread. */
final class OnnxModel implements AutoCloseable {
  private final ModelSpec spec;
  private final OrtEnvironment runtime;
  private final OrtSession session;

  /** Runs hold the read lock: closing a session during a run would crash the process. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private boolean closed;

  private OnnxModel(ModelSpec spec, OrtEnvironment runtime, OrtSession session) {
    this.spec = spec;
    this.runtime = runtime;
    this.session = session;
  }

  /** Loads a network. The bytes may be freed afterwards. */
  static OnnxModel load(ModelSpec spec, OrtEnvironment runtime, ByteBuffer bytes)
      throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // See src/docs/decisions/0025-memory-of-the-network.md for both.
      options.setCPUArenaAllocator(true);
      options.setMemoryPatternOptimization(false);
      return new OnnxModel(spec, runtime, runtime.createSession(bytes, options));
    }
  }

  /**
   * The vector of a text and then one for each of its word spans: the mean of the normalized
   * vectors of its tokens, or zeros if the span was truncated. All others have unit length.
   *
   * @throws EmbeddingException if the model is closed or fails
   */
  List<float[]> encode(WordPieceTokenizer.Tokens tokens) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new EmbeddingException("The language model is closed already. Open another.");
      }
      return vectors(tokens);
    } catch (OrtException e) {
      throw new EmbeddingException(
          "The language model failed on a text of "
              + tokens.tokenIds().length
              + " tokens ("
              + e.getMessage()
              + "). If memory is short, give the program more; else set ranking = lexical and"
              + " report this.",
          e);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Uses off-heap buffers only, which are neither copied nor garbage-collected. */
  private List<float[]> vectors(WordPieceTokenizer.Tokens tokens) throws OrtException {
    int count = tokens.tokenIds().length;
    long[] attentionMask = new long[count];
    Arrays.fill(attentionMask, 1);
    try (Arena arena = Arena.ofConfined()) {
      FloatBuffer hiddenStates =
          allocate(arena, Float.BYTES * count * spec.dimension()).asFloatBuffer();
      runSession(
          longBuffer(arena, tokens.tokenIds()),
          longBuffer(arena, attentionMask),
          longBuffer(arena, new long[count]),
          hiddenStates,
          count);
      List<float[]> vectors = new ArrayList<>();
      vectors.add(l2Normalize(spec.pooling().pool(hiddenStates, count, spec.dimension())));
      for (Span span : tokens.wordSpans()) {
        vectors.add(meanPool(hiddenStates, span));
      }
      return vectors;
    }
  }

  private float[] hiddenState(FloatBuffer hiddenStates, int token) {
    float[] vector = new float[spec.dimension()];
    hiddenStates.get(token * spec.dimension(), vector);
    return vector;
  }

  private float[] meanPool(FloatBuffer hiddenStates, Span span) {
    if (span.start() >= span.end()) {
      return new float[spec.dimension()];
    }
    float[] sum = new float[spec.dimension()];
    for (int token = span.start(); token < span.end(); token++) {
      float[] normalized = l2Normalize(hiddenState(hiddenStates, token));
      for (int i = 0; i < spec.dimension(); i++) {
        sum[i] += normalized[i];
      }
    }
    return l2Normalize(sum);
  }

  private void runSession(
      LongBuffer inputIds,
      LongBuffer attentionMask,
      LongBuffer tokenTypeIds,
      FloatBuffer hiddenStates,
      int count)
      throws OrtException {
    long[] shape = {1, count};
    try (OnnxTensor inputIdsTensor = OnnxTensor.createTensor(runtime, inputIds, shape);
        OnnxTensor attentionMaskTensor = OnnxTensor.createTensor(runtime, attentionMask, shape);
        OnnxTensor tokenTypeIdsTensor = OnnxTensor.createTensor(runtime, tokenTypeIds, shape);
        OnnxTensor outputTensor =
            OnnxTensor.createTensor(
                runtime, hiddenStates, new long[] {1, count, spec.dimension()})) {
      session
          .run(
              Map.of(
                  "input_ids",
                  inputIdsTensor,
                  "attention_mask",
                  attentionMaskTensor,
                  "token_type_ids",
                  tokenTypeIdsTensor),
              Map.of("last_hidden_state", outputTensor))
          .close();
    }
  }

  private static LongBuffer longBuffer(Arena arena, long[] values) {
    return allocate(arena, Long.BYTES * values.length).asLongBuffer().put(values).flip();
  }

  private static ByteBuffer allocate(Arena arena, int count) {
    return arena.allocate(count, Long.BYTES).asByteBuffer().order(ByteOrder.nativeOrder());
  }

  private static float[] l2Normalize(float[] vector) {
    double squaredNorm = 0;
    for (float component : vector) {
      squaredNorm += (double) component * component;
    }
    if (!(squaredNorm > 0 && squaredNorm < Double.POSITIVE_INFINITY)) {
      throw new EmbeddingException(
          "The language model gave no numbers. Its files or the runtime are not whole: install"
              + " Parley anew.");
    }
    double norm = Math.sqrt(squaredNorm);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / norm);
    }
    return vector;
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new EmbeddingException("The language model cannot be closed: " + e.getMessage(), e);
    } finally {
      lock.writeLock().unlock();
    }
  }
}
