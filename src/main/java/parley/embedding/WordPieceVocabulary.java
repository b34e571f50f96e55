package parley.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The pieces of words a model knows, with their numbers.
 *
 * @param beginnings pieces a word begins with
 * @param continuations pieces that go on with a word, without the sign that marks them
 * @param longest the length of the longest piece, in chars
 * @param unknown the number that stands for a word of which there are no pieces
 * @param begin the number a text begins with
 * @param end the number a text ends with
 */
record WordPieceVocabulary(
    Map<String, Integer> beginnings,
    Map<String, Integer> continuations,
    int longest,
    int unknown,
    int begin,
    int end) {
  private static final String CONTINUATION = "##";

  WordPieceVocabulary {
    beginnings = Map.copyOf(beginnings);
    continuations = Map.copyOf(continuations);
  }

  /** Reads a tokenizer.json of Hugging Face that holds a WordPiece model. */
  static WordPieceVocabulary read(ByteBuffer json) throws IOException {
    byte[] bytes = new byte[json.remaining()];
    json.duplicate().get(bytes);
    JsonNode model = new ObjectMapper().readTree(bytes).path("model");
    if (!model.path("type").asText().equals("WordPiece")) {
      throw new IOException("not the tokenizer of a WordPiece model");
    }
    return of(model.path("vocab"));
  }

  private static WordPieceVocabulary of(JsonNode pieces) throws IOException {
    Map<String, Integer> beginnings = new HashMap<>();
    Map<String, Integer> continuations = new HashMap<>();
    int longest = 0;
    for (Map.Entry<String, JsonNode> piece : pieces.properties()) {
      String text = piece.getKey();
      longest = Math.max(longest, text.length());
      if (text.startsWith(CONTINUATION)) {
        continuations.put(text.substring(CONTINUATION.length()), piece.getValue().asInt());
      } else {
        beginnings.put(text, piece.getValue().asInt());
      }
    }
    return new WordPieceVocabulary(
        beginnings,
        continuations,
        longest,
        special(beginnings, "[UNK]"),
        special(beginnings, "[CLS]"),
        special(beginnings, "[SEP]"));
  }

  private static int special(Map<String, Integer> beginnings, String text) throws IOException {
    Integer number = beginnings.get(text);
    if (number == null) {
      throw new IOException("the vocabulary has no " + text);
    }
    return number;
  }
}
