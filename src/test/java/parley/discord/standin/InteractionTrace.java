package parley.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.discord.standin.payload.Json;
import parley.discord.standin.payload.Messages;

/** An interaction and all that came of it. */
public final class InteractionTrace {
  /** Discord's patience for the first response. */
  public static final Duration LATE = Duration.ofSeconds(3);

  private final ObjectNode interaction;
  private final Map<String, ObjectNode> messages = new LinkedHashMap<>();
  private final List<JsonNode> shown = new ArrayList<>();
  private final long asked = System.nanoTime();
  private @Nullable JsonNode callback;
  private @Nullable Long responded;
  private @Nullable String original;
  private boolean expired;

  InteractionTrace(ObjectNode interaction) {
    this.interaction = interaction;
  }

  /** What the bot was told. */
  public ObjectNode interaction() {
    return interaction;
  }

  /** Its id. */
  public String id() {
    return interaction.path("id").asText();
  }

  /** Its token. */
  public String token() {
    return interaction.path("token").asText();
  }

  /** The body of the first response, once there is one that was accepted. */
  public synchronized Optional<JsonNode> callback() {
    return Optional.ofNullable(callback);
  }

  /** From the sending of the interaction to the arrival of its first response. */
  public synchronized Optional<Duration> responseTime() {
    return Optional.ofNullable(responded).map(r -> Duration.ofNanos(r - asked));
  }

  /** How long ago the interaction was sent. */
  public Duration age() {
    return Duration.ofNanos(System.nanoTime() - asked);
  }

  /** Whether the first response came when Discord no longer waited for it. */
  public boolean late() {
    return responseTime().filter(t -> t.compareTo(LATE) > 0).isPresent();
  }

  /**
   * Whether the person has seen an answer: a first response that is no deferral, or a deferred one
   * that was edited.
   */
  public synchronized boolean answered() {
    return !shown.isEmpty();
  }

  /** What the person has seen, in order: messages, edits, choices and follow-ups. */
  public synchronized List<JsonNode> shown() {
    return List.copyOf(shown);
  }

  /** The messages there now, the reply first. */
  public synchronized List<ObjectNode> messages() {
    return List.copyOf(messages.values());
  }

  /** The token is void from now on, as it is after 15 minutes. */
  public synchronized void expire() {
    expired = true;
  }

  /** The first response. */
  synchronized StubResponse respond(ReceivedRequest request, Duration patience) {
    long now = System.nanoTime();
    if (responded == null) {
      responded = now;
    }
    if (callback != null) {
      return StubResponse.refusal(400, 40060, "Interaction has already been acknowledged.");
    }
    if (now - asked > patience.toNanos() || expired) {
      return StubResponse.refusal(404, 10062, "Unknown interaction");
    }
    JsonNode body = request.body();
    callback = body;
    int type = body.path("type").asInt();
    JsonNode data = body.path("data");
    switch (type) {
      case 4 -> reply(Messages.made(this, data, request.files()), data);
      case 5 -> original = add(Messages.made(this, data, List.of()).put("flags", loading(data)));
      case 6, 7 -> edited(type, data);
      case 8, 9 -> shown.add(data);
      default -> {}
    }
    return request.asks("with_response=true")
        ? StubResponse.of(Json.object().set("interaction", Json.object().put("id", id())))
        : StubResponse.nothing();
  }

  /** Another message, or the text of the deferred reply. */
  synchronized StubResponse followUp(ReceivedRequest request) {
    if (closed()) {
      return Messages.unknownWebhook();
    }
    ObjectNode message = Messages.made(this, request.body(), request.files());
    String place = original;
    boolean deferred =
        callback != null && callback.path("type").asInt() == 5 && place != null && shown.isEmpty();
    if (deferred && place != null) {
      // Discord puts the first follow-up into the place that a deferral keeps.
      message.put("id", place);
    }
    add(message);
    shown.add(request.body());
    return StubResponse.of(message);
  }

  /** Reads, edits or deletes a message. */
  synchronized StubResponse message(ReceivedRequest request, String which) {
    if (closed()) {
      return Messages.unknownWebhook();
    }
    String id = which.equals("@original") && original != null ? original : which;
    ObjectNode message = messages.get(id);
    if (message == null) {
      return StubResponse.refusal(404, 10008, "Unknown Message");
    }
    switch (request.method()) {
      case "DELETE" -> {
        messages.remove(id);
        return StubResponse.nothing();
      }
      case "PATCH" -> {
        Messages.edit(message, request.body(), request.files());
        shown.add(request.body());
      }
      default -> {}
    }
    return StubResponse.of(message);
  }

  private boolean closed() {
    return callback == null || expired;
  }

  private void reply(ObjectNode message, JsonNode data) {
    original = add(message);
    shown.add(data);
  }

  private void edited(int type, JsonNode data) {
    ObjectNode pressed =
        interaction.path("message") instanceof ObjectNode m ? m.deepCopy() : Json.object();
    Messages.edit(pressed, data, List.of());
    original = add(pressed);
    if (type == 7) {
      shown.add(data);
    }
  }

  private String add(ObjectNode message) {
    String id = message.path("id").asText();
    messages.put(id, message);
    return id;
  }

  private static int loading(JsonNode data) {
    return data.path("flags").asInt() | 128;
  }
}
