package parley.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, by which content is told apart. */
public final class Digest {
  private Digest() {}

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
