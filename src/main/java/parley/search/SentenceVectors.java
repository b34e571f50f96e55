package parley.search;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The vectors of a passage's sentences in one stretch of bytes: for each the largest component as a
 * float, then every component as a byte, in parts of 127 of the largest. A quarter of the size of
 * floats; a cosine changes by less than 0.005.
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

  /** The cosine of each sentence with a question; both are of unit length. */
  static float[] cosines(BytesRef form, float[] question) {
    int each = Float.BYTES + question.length;
    float[] cosines = new float[form.length / each];
    for (int i = 0; i < cosines.length; i++) {
      int at = form.offset + i * each;
      float largest = Float.intBitsToFloat(bits(form.bytes, at));
      cosines[i] = dot(form.bytes, at + Float.BYTES, question) * largest / STEPS;
    }
    return cosines;
  }

  private static int bits(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }

  /** Four sums side by side, which the processor adds up at the same time. */
  private static float dot(byte[] bytes, int from, float[] question) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < question.length; i += 4) {
      a += bytes[from + i] * question[i];
      b += bytes[from + i + 1] * question[i + 1];
      c += bytes[from + i + 2] * question[i + 2];
      d += bytes[from + i + 3] * question[i + 3];
    }
    for (; i < question.length; i++) {
      a += bytes[from + i] * question[i];
    }
    return a + b + c + d;
  }
}
