package parley.embedding;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32C;

/**
 * How a vector is kept: a checksum, the day it was last used, and each number in one byte, counted
 * in steps of which the largest number has 127. The size of a step need not be kept, since vectors
 * have the length 1. A quarter of the vector, at a cosine of .9999 to it.
 */
final class VectorBytes {
  private static final int STEPS = 127;
  private static final int BEFORE = 2 * Integer.BYTES;

  private VectorBytes() {}

  /** What is kept of a vector that was used on a day since 1970. */
  static byte[] of(float[] vector, int day) {
    float largest = 0;
    for (float number : vector) {
      largest = Math.max(largest, Math.abs(number));
    }
    ByteBuffer bytes = ByteBuffer.allocate(BEFORE + vector.length);
    bytes.putInt(0).putInt(day);
    for (float number : vector) {
      bytes.put((byte) Math.round(number / largest * STEPS));
    }
    return bytes.putInt(0, checksum(bytes.array())).array();
  }

  /** The same vector, used on another day. */
  static byte[] touched(byte[] bytes, int day) {
    ByteBuffer copy = ByteBuffer.wrap(bytes.clone()).putInt(Integer.BYTES, day);
    return copy.putInt(0, checksum(copy.array())).array();
  }

  /** The vector, of length 1; none if this is not what was kept, or not of so many numbers. */
  static Optional<float[]> vector(byte[] bytes, int dimension) {
    if (bytes.length != BEFORE + dimension || !isWhole(bytes)) {
      return Optional.empty();
    }
    double squares = 0;
    for (int i = BEFORE; i < bytes.length; i++) {
      squares += bytes[i] * bytes[i];
    }
    double length = Math.sqrt(squares);
    float[] vector = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) (bytes[BEFORE + i] / length);
    }
    return Optional.of(vector);
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
