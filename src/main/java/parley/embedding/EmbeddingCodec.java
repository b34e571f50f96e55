package parley.embedding;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32C;

/**
 * How the vectors of a text are kept: a checksum, the day they were last used, and each number in
 * one byte, counted in steps of which the largest number of a vector has 127. The size of a step
 * need not be kept, since vectors have the length 1. A quarter of the vectors, at cosines of .9999
 * to them.
 */
final class EmbeddingCodec {
  private static final int STEPS = 127;
  private static final int BEFORE = 2 * Integer.BYTES;

  private EmbeddingCodec() {}

  /** What is kept of vectors that were used on a day since 1970. */
  static byte[] of(List<float[]> vectors, int day) {
    int numbers = vectors.stream().mapToInt(vector -> vector.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(BEFORE + numbers);
    bytes.putInt(0).putInt(day);
    for (float[] vector : vectors) {
      float largest = 0;
      for (float number : vector) {
        largest = Math.max(largest, Math.abs(number));
      }
      for (float number : vector) {
        bytes.put((byte) (largest == 0 ? 0 : Math.round(number / largest * STEPS)));
      }
    }
    return bytes.putInt(0, checksum(bytes.array())).array();
  }

  /** The same vectors, used on another day. */
  static byte[] touched(byte[] bytes, int day) {
    ByteBuffer copy = ByteBuffer.wrap(bytes.clone()).putInt(Integer.BYTES, day);
    return copy.putInt(0, checksum(copy.array())).array();
  }

  /**
   * The vectors, each of length 1 or all zeros; none if this is not what was kept, or others than
   * so many of so many numbers.
   */
  static Optional<List<float[]>> vectors(byte[] bytes, int count, int dimension) {
    if (bytes.length != BEFORE + (long) count * dimension || !isWhole(bytes)) {
      return Optional.empty();
    }
    List<float[]> vectors = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      vectors.add(vector(bytes, BEFORE + i * dimension, dimension));
    }
    return Optional.of(vectors);
  }

  private static float[] vector(byte[] bytes, int from, int dimension) {
    double squares = 0;
    for (int i = from; i < from + dimension; i++) {
      squares += bytes[i] * bytes[i];
    }
    double length = squares == 0 ? 1 : Math.sqrt(squares);
    float[] vector = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) (bytes[from + i] / length);
    }
    return vector;
  }

  /** The day it was last used; none if this is not what was kept. */
  static OptionalInt day(byte[] bytes) {
    return bytes.length > BEFORE && isWhole(bytes)
        ? OptionalInt.of(ByteBuffer.wrap(bytes).getInt(Integer.BYTES))
        : OptionalInt.empty();
  }

  private static boolean isWhole(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt() == checksum(bytes);
  }

  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
    return (int) checksum.getValue();
  }
}
