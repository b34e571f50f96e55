package parley.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 fingerprints: of bytes, or of a sequence of strings added one by one. An instance is not
 * thread-safe.
 */
public final class Sha256 {
  private final MessageDigest digest = newDigest();

  /** The hash of the bytes as 64 hexadecimal digits. */
  public static String hexOf(byte[] bytes) {
    return HexFormat.of().formatHex(hash(bytes));
  }

  /** The 32 bytes of the hash. */
  public static byte[] hash(byte[] bytes) {
    return newDigest().digest(bytes);
  }

  /** The 32 bytes of the hash of the buffers' remaining bytes, whose positions do not change. */
  public static byte[] hash(ByteBuffer... buffers) {
    MessageDigest digest = newDigest();
    for (ByteBuffer buffer : buffers) {
      digest.update(buffer.duplicate());
    }
    return digest.digest();
  }

  /** Adds a string with its length, so that "ab", "c" and "a", "bc" have different hashes. */
  public Sha256 add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return this;
  }

  /** The hash of the strings added, as 64 hexadecimal digits. Resets it. */
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
