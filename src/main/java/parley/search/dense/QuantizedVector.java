package parley.search.dense;

import parley.embedding.Int8Quantizer;

/**
 * An int8-quantized vector (max-abs scaling), packed four components to an int, each from another
 * quarter of the vector, so that the JIT vectorizes the dot product. See
 * src/docs/decisions/0005-int8-quantization.md.
 */
final class QuantizedVector {
  private final int dimension;
  private final float scale;

  /** Padded with zeros to four quarters of the same length. */
  private final int[] components;

  private QuantizedVector(int dimension, float scale, int[] components) {
    this.dimension = dimension;
    this.scale = scale;
    this.components = components;
  }

  static QuantizedVector quantize(float[] vector) {
    float scale = Int8Quantizer.scale(vector);
    int[] components = new int[4 * packedLength(vector.length)];
    for (int i = 0; i < vector.length; i++) {
      components[i] = Int8Quantizer.quantize(vector[i], scale);
    }
    return new QuantizedVector(vector.length, scale, components);
  }

  /** Number of ints that hold the packed components. */
  static int packedLength(int dimension) {
    return (dimension + 3) / 4;
  }

  /** Number of components, without padding. */
  int dimension() {
    return dimension;
  }

  /** Dequantization scale: the value of a quantized component of 1. */
  float scale() {
    return scale;
  }

  /** The components, four to an int, that of the first quarter in the lowest byte. */
  int[] packedInt8() {
    int quarter = components.length / 4;
    int[] packed = new int[quarter];
    for (int i = 0; i < quarter; i++) {
      packed[i] =
          (components[i] & 0xff)
              | ((components[i + quarter] & 0xff) << 8)
              | ((components[i + 2 * quarter] & 0xff) << 16)
              | (components[i + 3 * quarter] << 24);
    }
    return packed;
  }

  /** Reverses {@link #packedInt8} into an array four times as long. */
  static void unpack(int[] packed, int[] components) {
    int quarter = packed.length;
    for (int i = 0; i < quarter; i++) {
      int packedComponents = packed[i];
      components[i] = (packedComponents << 24) >> 24;
      components[i + quarter] = (packedComponents << 16) >> 24;
      components[i + 2 * quarter] = (packedComponents << 8) >> 24;
      components[i + 3 * quarter] = packedComponents >> 24;
    }
  }

  /** The dot product with packed components, to be multiplied by the other vector's scale. */
  float dotPacked(int[] packed) {
    int quarter = packed.length;
    int sum = 0;
    for (int i = 0; i < quarter; i++) {
      int packedComponents = packed[i];
      sum +=
          components[i] * ((packedComponents << 24) >> 24)
              + components[i + quarter] * ((packedComponents << 16) >> 24)
              + components[i + 2 * quarter] * ((packedComponents << 8) >> 24)
              + components[i + 3 * quarter] * (packedComponents >> 24);
    }
    return sum * scale;
  }

  /** {@link #dotPacked} with unpacked components; faster if a vector is used more than once. */
  float dotInt8(int[] other) {
    int sum = 0;
    for (int i = 0; i < components.length; i++) {
      sum += components[i] * other[i];
    }
    return sum * scale;
  }
}
