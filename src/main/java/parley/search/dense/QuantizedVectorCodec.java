package parley.search.dense;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Serializes int8-quantized vectors, little-endian: for each its scale as a float, then its
 * components packed as in {@link QuantizedVector}. A quarter of the size of floats; the cosine of
 * two quantized unit vectors is off by less than 0.01.
 */
final class QuantizedVectorCodec {
  private QuantizedVectorCodec() {}

  static BytesRef encode(List<float[]> vectors) {
    int length = vectors.stream().mapToInt(vector -> bytesPerVector(vector.length)).sum();
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

  private static int bytesPerVector(int dimension) {
    return Float.BYTES + Integer.BYTES * QuantizedVector.packedLength(dimension);
  }

  /** A buffer over encoded vectors, to be read with {@link #readVector}. */
  static ByteBuffer wrap(BytesRef encoded) {
    return ByteBuffer.wrap(encoded.bytes, encoded.offset, encoded.length)
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads the next vector.
   *
   * @param packed receives the packed components
   * @return the vector's scale
   */
  static float readVector(ByteBuffer bytes, int[] packed) {
    float scale = bytes.getFloat();
    bytes.asIntBuffer().get(packed);
    bytes.position(bytes.position() + Integer.BYTES * packed.length);
    return scale;
  }

  /** The cosine of each vector with a query's; all must be of unit length. */
  static float[] cosineSimilarities(BytesRef encoded, QuantizedVector queryVector) {
    ByteBuffer bytes = wrap(encoded);
    float[] cosines = new float[encoded.length / bytesPerVector(queryVector.dimension())];
    int[] packed = new int[QuantizedVector.packedLength(queryVector.dimension())];
    for (int i = 0; i < cosines.length; i++) {
      float scale = readVector(bytes, packed);
      cosines[i] = queryVector.dotPacked(packed) * scale;
    }
    return cosines;
  }
}
