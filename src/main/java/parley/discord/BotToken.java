package parley.discord;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The bot's token [reference#authentication]: the bot's id in Base64, a timestamp and a signature,
 * separated by dots. Never printed.
 */
public final class BotToken {
  private static final Pattern TOKEN_PATTERN =
      Pattern.compile("([A-Za-z0-9_-]{20,40})\\.[A-Za-z0-9_-]{5,12}\\.[A-Za-z0-9_-]{20,80}");

  private static final Pattern SNOWFLAKE = Pattern.compile("\\d{15,20}");

  private final String value;

  private BotToken(String value) {
    this.value = value;
  }

  /**
   * Parses a token, ignoring white space around it.
   *
   * @throws DiscordLoginException if the text cannot be a bot token; the message does not quote it
   */
  public static BotToken parse(String value) throws DiscordLoginException {
    String token = value.strip();
    var matcher = TOKEN_PATTERN.matcher(token);
    if (!matcher.matches() || !SNOWFLAKE.matcher(decode(matcher.group(1))).matches()) {
      throw DiscordLoginException.usageError(
          "DISCORD_TOKEN is not a bot token, which has three parts with dots between them. Copy it"
              + " from the Discord developer portal: your application, Bot, Reset Token; it is not"
              + " the client secret, nor the public key, and has no \"Bot \" before it");
    }
    return new BotToken(token);
  }

  private static String decode(String part) {
    try {
      return new String(
          Base64.getUrlDecoder().decode(part), java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  /** The token itself; for the connection only, never for logs or messages. */
  String secret() {
    return value;
  }

  @Override
  public String toString() {
    return "a bot token";
  }
}
