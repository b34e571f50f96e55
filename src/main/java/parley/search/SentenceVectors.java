package parley.search;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Vectors of a passage's sentences in one stretch of bytes: for each the largest component as a
 * float, then every component as a byte, in parts of 127 of the largest. A quarter of the size of
 * floats; a cosine with a question in steps as large changes by less than 0.01.
 */
final class SentenceVectors {
  /** Steps to a vector's largest number. */
  static final int STEPS = 127;

  private SentenceVectors() {}

  /** The largest number of a vector, whatever its sign. */
  static float largest(float[] vector) {
    float largest = 0;
    for (float each : vector) {
      largest = Math.max(largest, Math.abs(each));
    }
    return largest;
  }

  static BytesRef write(List<float[]> vectors) {
    int dimension = vectors.isEmpty() ? 0 : vectors.getFirst().length;
    byte[] bytes = new byte[vectors.size() * (Float.BYTES + dimension)];
    int at = 0;
    for (float[] vector : vectors) {
      float largest = largest(vector);
      int bits = Float.floatToIntBits(largest);
      for (int shift = 24; shift >= 0; shift -= 8) {
        bytes[at++] = (byte) (bits >> shift);
      }
      float steps = largest == 0 ? 0 : STEPS / largest;
      for (float each : vector) {
        bytes[at++] = (byte) Math.round(each * steps);
      }
    }
    return new BytesRef(bytes);
  }

  /** The cosine of each vector with a question; both are of unit length. */
  static float[] cosines(BytesRef form, SteppedVector question) {
    int[] numbers = new int[question.dimension()];
    int each = Float.BYTES + numbers.length;
    float[] cosines = new float[form.length / each];
    for (int i = 0; i < cosines.length; i++) {
      int at = form.offset + i * each;
      float step = Float.intBitsToFloat(bits(form.bytes, at)) / STEPS;
      read(form.bytes, at + Float.BYTES, numbers);
      cosines[i] = question.dot(numbers) * step;
    }
    return cosines;
  }

  /** Bytes as ints, which {@link SteppedVector} is quick with. */
  static void read(byte[] bytes, int from, int[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = bytes[from + i];
    }
  }

  private static int bits(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }
}
