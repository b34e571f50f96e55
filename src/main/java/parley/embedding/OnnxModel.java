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

/** The network in memory. Runs in several threads at once; each run uses one. */
final class OnnxModel implements AutoCloseable {
  /** How many numbers come out. */
  static final int DIMENSION = 384;

  private final OrtEnvironment runtime;
  private final OrtSession session;

  /** Read: it runs. Write: it closes. To close it in a run would end the process. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private boolean closed;

  private OnnxModel(OrtEnvironment runtime, OrtSession session) {
    this.runtime = runtime;
    this.session = session;
  }

  /** Loads a network; its bytes are no longer needed afterwards. */
  static OnnxModel load(OrtEnvironment runtime, ByteBuffer bytes) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Memory of its own, which soon is as much as the longest text needs: 250 MB in all with two
      // threads. From the C library it took 430, and longer.
      options.setCPUArenaAllocator(true);
      // Plans for each length of text there was, of which there are many.
      options.setMemoryPatternOptimization(false);
      return new OnnxModel(runtime, runtime.createSession(bytes, options));
    }
  }

  /**
   * The vector of a text, of length 1: what the network gives for the first token, which stands for
   * the whole. Then one for each of its words: the mean of its pieces, of length 1 again.
   *
   * @throws EmbeddingException it is closed, or does not run
   */
  List<float[]> run(WordPieceTokenizer.Tokens tokens) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new EmbeddingException("The language model is closed already. Open another.");
      }
      return vectors(tokens);
    } catch (OrtException e) {
      throw new EmbeddingException(
          "The language model failed on a text of "
              + tokens.numbers().length
              + " tokens ("
              + e.getMessage()
              + "). If memory is short, give the program more; else set ranking = lexical and"
              + " report this.",
          e);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** All buffers lie outside of the heap: nothing is copied, and nothing left to collect. */
  private List<float[]> vectors(WordPieceTokenizer.Tokens tokens) throws OrtException {
    int count = tokens.numbers().length;
    long[] ones = new long[count];
    Arrays.fill(ones, 1);
    try (Arena arena = Arena.ofConfined()) {
      FloatBuffer states = bytes(arena, Float.BYTES * count * DIMENSION).asFloatBuffer();
      run(
          longs(arena, tokens.numbers()),
          longs(arena, ones),
          longs(arena, new long[count]),
          states,
          count);
      List<float[]> vectors = new ArrayList<>();
      vectors.add(unit(state(states, 0)));
      for (TextWithSpans.Place word : tokens.words()) {
        vectors.add(mean(states, word));
      }
      return vectors;
    }
  }

  private static float[] state(FloatBuffer states, int token) {
    float[] state = new float[DIMENSION];
    states.get(token * DIMENSION, state);
    return state;
  }

  private static float[] mean(FloatBuffer states, TextWithSpans.Place word) {
    if (word.start() >= word.end()) {
      return new float[DIMENSION];
    }
    float[] sum = new float[DIMENSION];
    for (int token = word.start(); token < word.end(); token++) {
      float[] piece = unit(state(states, token));
      for (int i = 0; i < DIMENSION; i++) {
        sum[i] += piece[i];
      }
    }
    return unit(sum);
  }

  private void run(
      LongBuffer numbers, LongBuffer attention, LongBuffer sentences, FloatBuffer states, int count)
      throws OrtException {
    long[] shape = {1, count};
    try (OnnxTensor first = OnnxTensor.createTensor(runtime, numbers, shape);
        OnnxTensor second = OnnxTensor.createTensor(runtime, attention, shape);
        OnnxTensor third = OnnxTensor.createTensor(runtime, sentences, shape);
        OnnxTensor out =
            OnnxTensor.createTensor(runtime, states, new long[] {1, count, DIMENSION})) {
      session
          .run(
              Map.of("input_ids", first, "attention_mask", second, "token_type_ids", third),
              Map.of("last_hidden_state", out))
          .close();
    }
  }

  private static LongBuffer longs(Arena arena, long[] numbers) {
    return bytes(arena, Long.BYTES * numbers.length).asLongBuffer().put(numbers).flip();
  }

  private static ByteBuffer bytes(Arena arena, int count) {
    return arena.allocate(count, Long.BYTES).asByteBuffer().order(ByteOrder.nativeOrder());
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    if (!(squares > 0 && squares < Double.POSITIVE_INFINITY)) {
      throw new EmbeddingException(
          "The language model gave no numbers. Its files or the runtime are not whole: install"
              + " Parley anew.");
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
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
