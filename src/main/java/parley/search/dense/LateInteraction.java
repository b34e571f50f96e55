package parley.search.dense;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The vectors of the words of a passage, as they are meant there, sentence by sentence in one
 * stretch of bytes: the number of sentences, then for each the number of its words, and each word's
 * vector as {@link QuantizedVectorCodec} writes it.
 */
final class LateInteraction {
  private LateInteraction() {}

  static BytesRef write(List<List<float[]>> sentences) {
    List<BytesRef> forms = sentences.stream().map(QuantizedVectorCodec::write).toList();
    int length = forms.stream().mapToInt(form -> Short.BYTES + form.length).sum();
    ByteBuffer bytes =
        ByteBuffer.allocate(Short.BYTES + length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) forms.size());
    for (int i = 0; i < forms.size(); i++) {
      bytes.putShort((short) sentences.get(i).size());
      bytes.put(forms.get(i).bytes, 0, forms.get(i).length);
    }
    return new BytesRef(bytes.array());
  }

  /**
   * How near each sentence is to a question word by word: the cosine of each question word with the
   * nearest word of the sentence, weighed by what the question word tells (late interaction,
   * Khattab and Zaharia 2020, "ColBERT", with words in place of tokens). 0 for a sentence without
   * words.
   */
  static float[] nearness(BytesRef form, QueryEmbedding question) {
    List<QuantizedVector> asked = question.words();
    double all = question.weights().stream().mapToDouble(Double::doubleValue).sum();
    int[] packed = new int[QuantizedVector.packed(question.stepped().dimension())];
    int[] word = new int[4 * packed.length];
    float[] nearest = new float[asked.size()];
    ByteBuffer bytes = QuantizedVectorCodec.bytes(form);
    float[] nearness = new float[bytes.getShort()];
    for (int sentence = 0; sentence < nearness.length; sentence++) {
      Arrays.fill(nearest, 0);
      for (int words = bytes.getShort(); words > 0; words--) {
        float step = QuantizedVectorCodec.next(bytes, packed);
        QuantizedVector.unpack(packed, word);
        for (int i = 0; i < nearest.length; i++) {
          nearest[i] = Math.max(nearest[i], asked.get(i).dotUnpacked(word) * step);
        }
      }
      double sum = 0;
      for (int i = 0; i < nearest.length; i++) {
        sum += question.weights().get(i) * nearest[i];
      }
      nearness[sentence] = (float) (all == 0 ? 0 : sum / all);
    }
    return nearness;
  }
}
