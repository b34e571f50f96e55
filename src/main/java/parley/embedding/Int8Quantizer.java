package parley.embedding;

/** Int8 scalar quantization with max-abs scaling: the largest component becomes 127 or -127. */
public final class Int8Quantizer {
  private static final int MAX_INT8 = 127;

  private Int8Quantizer() {}

  /**
   * Dequantization scale: the value of a quantized component of 1; 0 for an empty or zero vector.
   */
  public static float scale(float[] vector) {
    return maxAbs(vector) / MAX_INT8;
  }

  /** Quantizes one component with its vector's {@link #scale}, -127 to 127. */
  public static int quantize(float component, float scale) {
    return scale == 0 ? 0 : Math.round(component / scale);
  }

  /**
   * Quantizes a vector whose scale is not kept, since its length is known. Divides by the maximum
   * itself, not by the scale: of a million components about one rounds the other way, and vectors
   * that are cached already must stay as they are.
   */
  static byte[] quantizeWithoutScale(float[] vector) {
    float maxAbs = maxAbs(vector);
    byte[] quantized = new byte[vector.length];
    for (int i = 0; i < vector.length && maxAbs > 0; i++) {
      quantized[i] = (byte) Math.round(vector[i] / maxAbs * MAX_INT8);
    }
    return quantized;
  }

  private static float maxAbs(float[] vector) {
    float maxAbs = 0;
    for (float component : vector) {
      maxAbs = Math.max(maxAbs, Math.abs(component));
    }
    return maxAbs;
  }
}
