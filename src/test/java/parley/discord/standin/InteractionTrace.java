package parley.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.discord.standin.http.ReceivedRequest;
import parley.discord.standin.http.StubResponse;
import parley.discord.standin.payload.Json;
import parley.discord.standin.payload.Messages;

/** An interaction and everything the bot did with it. */
public final class InteractionTrace {
  /** Discord's deadline for the first response. */
  public static final Duration RESPONSE_DEADLINE = Duration.ofSeconds(3);

  private static final int MODAL = 9;

  /** Types of interactions that may show a modal: commands and components. */
  private static final Set<Integer> MODAL_OPENERS = Set.of(2, 3);

  private final ObjectNode interaction;
  private final Map<String, ObjectNode> messages = new LinkedHashMap<>();
  private final List<JsonNode> visiblePayloads = new ArrayList<>();
  private final long sentAt = System.nanoTime();
  private @Nullable JsonNode callback;
  private @Nullable Long respondedAt;
  private @Nullable String originalId;
  private boolean isExpired;

  InteractionTrace(ObjectNode interaction) {
    this.interaction = interaction;
  }

  /** The payload sent to the bot. */
  public ObjectNode interaction() {
    return interaction;
  }

  /** The interaction's id. */
  public String id() {
    return interaction.path("id").asText();
  }

  /** The interaction's token. */
  public String token() {
    return interaction.path("token").asText();
  }

  /** The body of the first response that was accepted. */
  public synchronized Optional<JsonNode> callback() {
    return Optional.ofNullable(callback);
  }

  /** Time from sending the interaction to receiving its first response. */
  public synchronized Optional<Duration> responseTime() {
    return Optional.ofNullable(respondedAt).map(r -> Duration.ofNanos(r - sentAt));
  }

  /** How long ago the interaction was sent. */
  public Duration age() {
    return Duration.ofNanos(System.nanoTime() - sentAt);
  }

  /** Whether the first response came after the deadline. */
  public boolean isLate() {
    return responseTime().filter(t -> t.compareTo(RESPONSE_DEADLINE) > 0).isPresent();
  }

  /**
   * Whether the person has seen an answer: a first response other than a deferral, or the edit of a
   * deferred one.
   */
  public synchronized boolean isAnswered() {
    return !visiblePayloads.isEmpty();
  }

  /** Everything the person has seen, in order: messages, edits, choices and follow-ups. */
  public synchronized List<JsonNode> visiblePayloads() {
    return List.copyOf(visiblePayloads);
  }

  /** The current messages, the original response first. */
  public synchronized List<ObjectNode> messages() {
    return List.copyOf(messages.values());
  }

  /** Invalidates the token, as happens after 15 minutes. */
  public synchronized void expire() {
    isExpired = true;
  }

  /** Takes the first response. */
  synchronized StubResponse respond(ReceivedRequest request, Duration deadline) {
    long now = System.nanoTime();
    if (respondedAt == null) {
      respondedAt = now;
    }
    if (callback != null) {
      return StubResponse.error(400, 40060, "Interaction has already been acknowledged.");
    }
    if (now - sentAt > deadline.toNanos() || isExpired) {
      return StubResponse.error(404, 10062, "Unknown interaction");
    }
    JsonNode body = request.body();
    int type = body.path("type").asInt();
    if (type == MODAL && !MODAL_OPENERS.contains(interaction.path("type").asInt())) {
      return StubResponse.error(400, 50035, "Invalid Form Body: no modal may be shown for this");
    }
    callback = body;
    JsonNode data = body.path("data");
    switch (type) {
      case 4 -> addReply(Messages.forInteraction(interaction, data, request.files()), data);
      case 5 ->
          originalId =
              addMessage(
                  Messages.forInteraction(interaction, data, List.of())
                      .put("flags", loadingFlags(data)));
      case 6, 7 -> applyUpdate(type, data);
      case 8, 9 -> visiblePayloads.add(data);
      default -> {}
    }
    return request.hasQueryParameter("with_response=true")
        ? StubResponse.json(Json.object().set("interaction", Json.object().put("id", id())))
        : StubResponse.noContent();
  }

  /** Takes a follow-up, which fills a deferred response. */
  synchronized StubResponse followUp(ReceivedRequest request) {
    if (isTokenVoid()) {
      return InteractionTraces.unknownWebhook();
    }
    ObjectNode message = Messages.forInteraction(interaction, request.body(), request.files());
    String deferredId = originalId;
    boolean isDeferred =
        callback != null
            && callback.path("type").asInt() == 5
            && deferredId != null
            && visiblePayloads.isEmpty();
    if (isDeferred && deferredId != null) {
      // The first follow-up after a deferral takes the place of the deferred message.
      message.put("id", deferredId);
    }
    addMessage(message);
    visiblePayloads.add(request.body());
    return StubResponse.json(message);
  }

  /** Reads, edits or deletes a message. */
  synchronized StubResponse message(ReceivedRequest request, String reference) {
    if (isTokenVoid()) {
      return InteractionTraces.unknownWebhook();
    }
    String id = reference.equals("@original") && originalId != null ? originalId : reference;
    ObjectNode message = messages.get(id);
    if (message == null) {
      return StubResponse.error(404, 10008, "Unknown Message");
    }
    switch (request.method()) {
      case "DELETE" -> {
        messages.remove(id);
        return StubResponse.noContent();
      }
      case "PATCH" -> {
        Messages.edit(message, request.body(), request.files());
        visiblePayloads.add(request.body());
      }
      default -> {}
    }
    return StubResponse.json(message);
  }

  private boolean isTokenVoid() {
    return callback == null || isExpired;
  }

  private void addReply(ObjectNode message, JsonNode data) {
    originalId = addMessage(message);
    visiblePayloads.add(data);
  }

  private void applyUpdate(int type, JsonNode data) {
    ObjectNode message =
        interaction.path("message") instanceof ObjectNode m ? m.deepCopy() : Json.object();
    Messages.edit(message, data, List.of());
    originalId = addMessage(message);
    if (type == 7) {
      visiblePayloads.add(data);
    }
  }

  private String addMessage(ObjectNode message) {
    String id = message.path("id").asText();
    messages.put(id, message);
    return id;
  }

  private static int loadingFlags(JsonNode data) {
    return data.path("flags").asInt() | 128;
  }
}
