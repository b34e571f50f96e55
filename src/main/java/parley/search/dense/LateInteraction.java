package parley.search.dense;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Late interaction: stores the token vectors of a passage by sentence and scores them against a
 * query's (MaxSim; Khattab and Zaharia 2020, "ColBERT", with words in place of word pieces).
 * Encoded as the number of sentences, then for each its number of tokens and their vectors as
 * {@link QuantizedVectorCodec} writes them. Lucene's {@code LateInteractionField} keeps floats and
 * scores whole documents only. See src/docs/decisions/0004-late-interaction.md.
 */
final class LateInteraction {
  private LateInteraction() {}

  static BytesRef encode(List<List<float[]>> sentences) {
    List<BytesRef> encodedSentences = sentences.stream().map(QuantizedVectorCodec::encode).toList();
    int length = encodedSentences.stream().mapToInt(encoded -> Short.BYTES + encoded.length).sum();
    ByteBuffer bytes =
        ByteBuffer.allocate(Short.BYTES + length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) encodedSentences.size());
    for (int i = 0; i < encodedSentences.size(); i++) {
      bytes.putShort((short) sentences.get(i).size());
      bytes.put(encodedSentences.get(i).bytes, 0, encodedSentences.get(i).length);
    }
    return new BytesRef(bytes.array());
  }

  /** Similarities of a query's tokens to those of a passage. */
  static final class Similarities {
    private final float[] maxSims;
    private final float weakestToken;

    private Similarities(float[] maxSims, float weakestToken) {
      this.maxSims = maxSims;
      this.weakestToken = weakestToken;
    }

    /**
     * The MaxSim of each sentence: the cosine of each query token with the nearest token of the
     * sentence, at least 0, averaged by the query tokens' weights. 0 if either has no tokens.
     */
    float[] maxSims() {
      return maxSims;
    }

    /**
     * The cosine of the query token that is farthest from its nearest token of the whole passage; 0
     * if the query has no tokens.
     */
    float weakestToken() {
      return weakestToken;
    }
  }

  /** Scores the token vectors of a passage against a query's. */
  static Similarities similarities(BytesRef encoded, QueryEmbedding queryEmbedding) {
    List<QuantizedVector> queryTokenVectors = queryEmbedding.tokenVectors();
    double totalWeight =
        queryEmbedding.tokenWeights().stream().mapToDouble(Double::doubleValue).sum();
    int[] packed = new int[QuantizedVector.packedLength(queryEmbedding.quantized().dimension())];
    int[] tokenVector = new int[4 * packed.length];
    float[] maxCosines = new float[queryTokenVectors.size()];
    ByteBuffer bytes = QuantizedVectorCodec.wrap(encoded);
    float[] maxSims = new float[bytes.getShort()];
    float[] passageCosines = new float[maxCosines.length];
    for (int sentence = 0; sentence < maxSims.length; sentence++) {
      Arrays.fill(maxCosines, 0);
      for (int remainingTokens = bytes.getShort(); remainingTokens > 0; remainingTokens--) {
        float scale = QuantizedVectorCodec.readVector(bytes, packed);
        QuantizedVector.unpack(packed, tokenVector);
        for (int i = 0; i < maxCosines.length; i++) {
          maxCosines[i] =
              Math.max(maxCosines[i], queryTokenVectors.get(i).dotInt8(tokenVector) * scale);
        }
      }
      double sum = 0;
      for (int i = 0; i < maxCosines.length; i++) {
        sum += queryEmbedding.tokenWeights().get(i) * maxCosines[i];
        passageCosines[i] = Math.max(passageCosines[i], maxCosines[i]);
      }
      maxSims[sentence] = (float) (totalWeight == 0 ? 0 : sum / totalWeight);
    }
    float weakest = passageCosines.length == 0 ? 0 : 1;
    for (float cosine : passageCosines) {
      weakest = Math.min(weakest, cosine);
    }
    return new Similarities(maxSims, weakest);
  }
}
