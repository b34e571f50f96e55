package parley.search.dense;

import java.util.List;

/** The embedding of a query: its vector, and token vectors with weights for late interaction. */
public final class QueryEmbedding {
  private final float[] vector;
  private final QuantizedVector quantized;
  private final List<QuantizedVector> tokenVectors;
  private final List<Double> tokenWeights;

  /**
   * Holds the vectors of a query.
   *
   * @param vectors the query's vector, followed by one for each token; all of unit length
   * @param tokenWeights the weight of each token, its idf
   */
  public QueryEmbedding(List<float[]> vectors, List<Double> tokenWeights) {
    this.vector = vectors.getFirst();
    this.quantized = QuantizedVector.quantize(vector);
    this.tokenVectors = vectors.stream().skip(1).map(QuantizedVector::quantize).toList();
    this.tokenWeights = List.copyOf(tokenWeights);
  }

  /** The vector of the whole query. */
  public float[] vector() {
    return vector;
  }

  /** The int8-quantized {@link #vector}. */
  QuantizedVector quantized() {
    return quantized;
  }

  /** The int8-quantized token vectors. */
  List<QuantizedVector> tokenVectors() {
    return tokenVectors;
  }

  /** The weight of each token vector. */
  List<Double> tokenWeights() {
    return tokenWeights;
  }
}
