package parley.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which content is told apart: of bytes, or of a row of texts. */
public final class Sha256 {
  private final MessageDigest digest = newDigest();

  /** In hexadecimal, 64 characters. */
  public static String hexOf(byte[] bytes) {
    return HexFormat.of().formatHex(hash(bytes));
  }

  public static byte[] hash(byte[] bytes) {
    return newDigest().digest(bytes);
  }

  /** Adds a text, in such a way that each keeps its borders. */
  public Sha256 add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  /** The texts added, in hexadecimal, 64 characters; nothing can be added afterwards. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
