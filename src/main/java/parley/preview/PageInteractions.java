package parley.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionParser;

/**
 * Takes interactions from the page, as Discord would send them but for who caused them: the page
 * names a role, and the rest is filled in here.
 */
final class PageInteractions {
  /** Authorizes nothing here, where a response has one way to go. */
  private static final String TOKEN = "preview";

  private final PageResponder responder;
  private final UploadedFiles files;
  private final Consumer<Interaction> dispatcher;
  private final AtomicLong lastId = new AtomicLong(1_000);

  /**
   * @param dispatcher takes an interaction and returns at once
   */
  PageInteractions(PageResponder responder, UploadedFiles files, Consumer<Interaction> dispatcher) {
    this.responder = responder;
    this.files = files;
    this.dispatcher = dispatcher;
  }

  /** Reads what the page sent; empty if it is no interaction, or of no role. */
  Optional<Interaction> read(JsonNode sent) {
    Optional<SimulatedRole> role = SimulatedRole.named(sent.path("as").asText());
    if (role.isEmpty() || !(sent.path("interaction") instanceof ObjectNode packet)) {
      return Optional.empty();
    }
    packet.put("id", Long.toString(lastId.incrementAndGet())).put("token", TOKEN);
    role.get().identify(packet);
    files.locate(packet);
    return InteractionParser.parse(packet);
  }

  /** Hands an interaction to the bot. */
  ResponseStream dispatch(Interaction interaction) {
    ResponseStream stream = responder.open(interaction.context().id());
    dispatcher.accept(interaction);
    return stream;
  }
}
