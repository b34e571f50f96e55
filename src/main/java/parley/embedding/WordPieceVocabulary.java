package parley.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The vocabulary of a WordPiece model.
 *
 * @param initialPieces ids of pieces that begin a word
 * @param continuationPieces ids of pieces within a word, without their prefix "##"
 * @param maxPieceLength length of the longest piece in UTF-16 units
 * @param unkId id of [UNK], for an unknown word
 * @param clsId id of [CLS], the first token
 * @param sepId id of [SEP], the last token
 */
record WordPieceVocabulary(
    Map<String, Integer> initialPieces,
    Map<String, Integer> continuationPieces,
    int maxPieceLength,
    int unkId,
    int clsId,
    int sepId) {
  private static final String CONTINUATION_PREFIX = "##";

  WordPieceVocabulary {
    initialPieces = Map.copyOf(initialPieces);
    continuationPieces = Map.copyOf(continuationPieces);
  }

  /**
   * Reads a Hugging Face tokenizer.json.
   *
   * @throws IOException if it is not that of a WordPiece model
   */
  static WordPieceVocabulary read(ByteBuffer json) throws IOException {
    byte[] bytes = new byte[json.remaining()];
    json.duplicate().get(bytes);
    JsonNode model = new ObjectMapper().readTree(bytes).path("model");
    if (!model.path("type").asText().equals("WordPiece")) {
      throw new IOException("not the tokenizer of a WordPiece model");
    }
    return fromJson(model.path("vocab"));
  }

  private static WordPieceVocabulary fromJson(JsonNode pieces) throws IOException {
    Map<String, Integer> initialPieces = new HashMap<>();
    Map<String, Integer> continuationPieces = new HashMap<>();
    int maxPieceLength = 0;
    for (Map.Entry<String, JsonNode> piece : pieces.properties()) {
      String text = piece.getKey();
      maxPieceLength = Math.max(maxPieceLength, text.length());
      if (text.startsWith(CONTINUATION_PREFIX)) {
        continuationPieces.put(
            text.substring(CONTINUATION_PREFIX.length()), piece.getValue().asInt());
      } else {
        initialPieces.put(text, piece.getValue().asInt());
      }
    }
    return new WordPieceVocabulary(
        initialPieces,
        continuationPieces,
        maxPieceLength,
        specialTokenId(initialPieces, "[UNK]"),
        specialTokenId(initialPieces, "[CLS]"),
        specialTokenId(initialPieces, "[SEP]"));
  }

  private static int specialTokenId(Map<String, Integer> initialPieces, String token)
      throws IOException {
    Integer id = initialPieces.get(token);
    if (id == null) {
      throw new IOException("the vocabulary has no " + token);
    }
    return id;
  }
}
