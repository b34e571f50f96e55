package parley.embedding;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, by which content is told apart. */
final class Digest {
  private Digest() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
