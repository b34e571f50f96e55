package parley.bot.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What the readers of packets share. */
final class Json {
  private Json() {}

  /** A text or number that is there and not empty. */
  static Optional<String> text(JsonNode node) {
    return node.isTextual() || node.isIntegralNumber()
        ? Optional.of(node.asText()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /** Permission bits: Discord writes them as a decimal number of up to 64 bits in a string. */
  static long permissionBits(JsonNode node) {
    try {
      return text(node).map(Long::parseUnsignedLong).orElse(0L);
    } catch (NumberFormatException _) {
      return 0; // no permission at all, the safe side
    }
  }
}
