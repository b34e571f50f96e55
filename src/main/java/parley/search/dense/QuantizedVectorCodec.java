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

  static BytesRef encode(List<float[]> vectors) {
    int length = vectors.stream().mapToInt(each -> bytes(each.length)).sum();
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] vector : vectors) {
      QuantizedVector quantized = QuantizedVector.quantize(vector);
      bytes.putFloat(quantized.scale());
      for (int packedComponents : quantized.packedInt8()) {
        bytes.putInt(packedComponents);
      }
    }
    return new BytesRef(bytes.array());
  }

  private static int bytes(int dimension) {
    return Float.BYTES + Integer.BYTES * QuantizedVector.packedLength(dimension);
  }

  /** The bytes of vectors, to be read with {@link #readVector}. */
  static ByteBuffer bytes(BytesRef encoded) {
    return ByteBuffer.wrap(encoded.bytes, encoded.offset, encoded.length)
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads a vector's numbers, and moves on to the next.
   *
   * @param packed what they are read into
   * @return the size of a step
   */
  static float readVector(ByteBuffer bytes, int[] packed) {
    float scale = bytes.getFloat();
    bytes.asIntBuffer().get(packed);
    bytes.position(bytes.position() + Integer.BYTES * packed.length);
    return scale;
  }

  /** The cosine of each vector with a question; both are of unit length. */
  static float[] cosineSimilarities(BytesRef encoded, QuantizedVector queryVector) {
    ByteBuffer bytes = bytes(encoded);
    float[] cosines = new float[encoded.length / bytes(queryVector.dimension())];
    int[] packed = new int[QuantizedVector.packedLength(queryVector.dimension())];
    for (int i = 0; i < cosines.length; i++) {
      float scale = readVector(bytes, packed);
      cosines[i] = queryVector.dotPacked(packed) * scale;
    }
    return cosines;
  }
}
