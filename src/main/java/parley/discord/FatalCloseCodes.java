package parley.discord;

import java.util.Map;
import java.util.Optional;

/**
 * Gateway close codes after which reconnecting cannot help
 * [topics/opcodes-and-status-codes#gateway-close-event-codes], with the remedy for each.
 */
final class FatalCloseCodes {
  /** Remedy for a token that Discord rejects, over REST or at the gateway. */
  static final String REJECTED_TOKEN =
      "Discord rejects the token. Make a new one in the developer portal"
          + " (https://discord.com/developers/applications, your application, Bot, Reset Token) and"
          + " set DISCORD_TOKEN to it";

  private static final Map<Integer, String> REMEDIES =
      Map.of(
          4004,
          REJECTED_TOKEN,
          4010,
          "Discord rejects the shard number. Set discord.shards in the configuration to auto, or to"
              + " a range that lies within the number after the slash",
          4011,
          "The bot is in too many servers for so few shards. Set discord.shards in the"
              + " configuration to auto, or to the number the developer portal recommends",
          4012,
          "Discord no longer serves the API version of this bot. Nothing in the developer portal"
              + " helps: a newer version of Parley is needed",
          4013,
          "Discord does not know an intent this bot asks for. Nothing needs to be switched on in"
              + " the developer portal: please report this",
          4014,
          "Discord does not allow this bot an intent it asks for. In the developer portal (your"
              + " application, Bot, Privileged Gateway Intents) nothing has to be on; see whether"
              + " the application is quarantined or limited, and please report this");

  private FatalCloseCodes() {}

  /** The remedy for a close code; empty if reconnecting may help. */
  static Optional<String> remedy(int code) {
    return Optional.ofNullable(REMEDIES.get(code))
        .map(remedy -> remedy + " (close code " + code + ").");
  }
}
