package parley.search;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The vectors of the words of a passage, as they are meant there, sentence by sentence in one
 * stretch of bytes: the number of sentences, then for each the number of its words, and each word's
 * vector as {@link SentenceVectors} writes it.
 */
final class WordVectors {
  private WordVectors() {}

  static BytesRef write(List<List<float[]>> sentences) {
    List<BytesRef> forms = sentences.stream().map(SentenceVectors::write).toList();
    int length = forms.stream().mapToInt(form -> Short.BYTES + form.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES + length).putShort((short) forms.size());
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
  static float[] nearness(BytesRef form, QuestionMeaning question) {
    List<float[]> words = question.words();
    double all = question.weights().stream().mapToDouble(Double::doubleValue).sum();
    ByteBuffer bytes = ByteBuffer.wrap(form.bytes, form.offset, form.length);
    float[] nearness = new float[bytes.getShort()];
    for (int sentence = 0; sentence < nearness.length; sentence++) {
      int length = bytes.getShort() * SentenceVectors.length(question.whole().length);
      BytesRef own = new BytesRef(form.bytes, bytes.position(), length);
      bytes.position(bytes.position() + length);
      double sum = 0;
      for (int i = 0; i < words.size(); i++) {
        float nearest = 0;
        for (float cosine : SentenceVectors.cosines(own, words.get(i))) {
          nearest = Math.max(nearest, cosine);
        }
        sum += question.weights().get(i) * nearest;
      }
      nearness[sentence] = (float) (all == 0 ? 0 : sum / all);
    }
    return nearness;
  }
}
