package parley.corpus.split;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.corpus.model.Passage;
import parley.text.Sha256;
import parley.text.Whitespace;

/**
 * Generates the passage ids of one article. They are hashes of the content, so that links and
 * buttons stay valid as long as the passage is unchanged.
 */
final class PassageIdGenerator {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BITS_PER_CHARACTER = 5;

  private final String article;
  private final Set<String> usedIds = new HashSet<>();

  /** A generator for the article of that id. */
  PassageIdGenerator(String article) {
    this.article = article;
  }

  /** The id of the next passage, unique within the article. */
  String next(List<String> section, String text) {
    StringBuilder key = new StringBuilder();
    append(key, article);
    section.forEach(heading -> append(key, heading));
    append(key, Whitespace.normalize(text));
    String id = base32(key.toString());
    for (int ordinal = 1; !usedIds.add(id); ordinal++) {
      id = base32(key + Integer.toString(ordinal));
    }
    return id;
  }

  // The length prefix makes the concatenation unambiguous.
  private static void append(StringBuilder key, String part) {
    key.append(part.length()).append(':').append(part);
  }

  private static String base32(String key) {
    byte[] hash = Sha256.hash(key.getBytes(StandardCharsets.UTF_8));
    StringBuilder id = new StringBuilder(Passage.ID_LENGTH);
    int buffer = 0;
    int bits = 0;
    for (int i = 0; id.length() < Passage.ID_LENGTH; i++) {
      buffer = (buffer << 8) | (hash[i] & 0xFF);
      bits += 8;
      while (bits >= BITS_PER_CHARACTER && id.length() < Passage.ID_LENGTH) {
        bits -= BITS_PER_CHARACTER;
        id.append(ALPHABET.charAt((buffer >> bits) & 31));
      }
      buffer &= (1 << bits) - 1;
    }
    return id.toString();
  }
}
