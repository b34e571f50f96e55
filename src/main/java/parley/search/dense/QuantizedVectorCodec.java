package parley.search.dense;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Vectors of a passage's sentences in one stretch of bytes: for each the size of a step as a float,
 * then every component as a byte, in steps, four to a number as {@link QuantizedVector} has it. A
 * quarter of the size of floats; a cosine with a question in steps as large changes by less than
 * 0.01.
 */
final class QuantizedVectorCodec {
  private QuantizedVectorCodec() {}

  static BytesRef write(List<float[]> vectors) {
    int length = vectors.stream().mapToInt(each -> bytes(each.length)).sum();
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] vector : vectors) {
      QuantizedVector stepped = QuantizedVector.of(vector);
      bytes.putFloat(stepped.step());
      for (int four : stepped.packed()) {
        bytes.putInt(four);
      }
    }
    return new BytesRef(bytes.array());
  }

  private static int bytes(int dimension) {
    return Float.BYTES + Integer.BYTES * QuantizedVector.packed(dimension);
  }

  /** The bytes of vectors, to be read with {@link #next}. */
  static ByteBuffer bytes(BytesRef form) {
    return ByteBuffer.wrap(form.bytes, form.offset, form.length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads a vector's numbers, and moves on to the next.
   *
   * @param packed what they are read into
   * @return the size of a step
   */
  static float next(ByteBuffer bytes, int[] packed) {
    float step = bytes.getFloat();
    bytes.asIntBuffer().get(packed);
    bytes.position(bytes.position() + Integer.BYTES * packed.length);
    return step;
  }

  /** The cosine of each vector with a question; both are of unit length. */
  static float[] cosines(BytesRef form, QuantizedVector question) {
    ByteBuffer bytes = bytes(form);
    float[] cosines = new float[form.length / bytes(question.dimension())];
    int[] packed = new int[QuantizedVector.packed(question.dimension())];
    for (int i = 0; i < cosines.length; i++) {
      float step = next(bytes, packed);
      cosines[i] = question.dot(packed) * step;
    }
    return cosines;
  }
}
