package parley.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What lets a browser in: a token in the address, good for one use, and the cookie it is exchanged
 * for. Another user of the machine knows neither. Thread-safe.
 */
final class AccessKeys {
  private static final int KEY_BYTES = 24;

  private final SecureRandom random = new SecureRandom();
  private final String cookie = newKey();
  private String token = newKey();

  /** The token that is good now. */
  synchronized String token() {
    return token;
  }

  /** Uses up the token; false if it is another one, or an old one. */
  synchronized boolean use(String presented) {
    if (!isSame(presented, token)) {
      return false;
    }
    token = newKey();
    return true;
  }

  /** The value of the cookie. */
  String cookie() {
    return cookie;
  }

  /** Whether a value is that of the cookie. */
  boolean isCookie(String presented) {
    return isSame(presented, cookie);
  }

  /** Takes as long for any value, so that the time tells nothing. */
  private static boolean isSame(String presented, String expected) {
    return MessageDigest.isEqual(
        presented.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private String newKey() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return HexFormat.of().formatHex(key);
  }
}
