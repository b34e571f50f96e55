package parley.discord.standin.payload;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/** Generates ids and tokens that look like Discord's. */
public final class Ids {
  /** Id of the application and of the bot's user. */
  public static final String APPLICATION = "1100000000000000001";

  private static final long DISCORD_EPOCH = 1_420_070_400_000L;
  private static final AtomicLong COUNT = new AtomicLong();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Ids() {}

  /** A new snowflake. */
  public static String next() {
    long time = System.currentTimeMillis() - DISCORD_EPOCH;
    return Long.toString((time << 22) | (COUNT.incrementAndGet() & 0x3fffff));
  }

  /** A new bot token; each login needs one, since Javacord delays the reuse of a token. */
  public static String botToken() {
    String id = BASE64.encodeToString(APPLICATION.getBytes(StandardCharsets.UTF_8));
    return id + "." + secret(6) + "." + secret(38);
  }

  /** A new interaction token. */
  static String interactionToken() {
    return secret(180);
  }

  /** So many random characters. */
  public static String secret(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return BASE64.encodeToString(bytes).substring(0, length);
  }
}
