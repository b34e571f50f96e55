package parley.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import parley.discord.standin.http.ReceivedRequest;
import parley.discord.standin.http.StubResponse;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.Json;
import parley.discord.standin.payload.Messages;
import parley.discord.standin.payload.Users;
import parley.discord.standin.validation.RequestValidator;
import parley.discord.standin.validation.Violations;

/** The part of Discord's REST API that this bot needs. */
final class StandInRestApi {
  private final InteractionTraces traces;
  private final Set<String> rejectedTokens = ConcurrentHashMap.newKeySet();
  private final List<ObjectNode> posts = new CopyOnWriteArrayList<>();
  private final Map<String, String> attachments = new ConcurrentHashMap<>();
  private volatile ObjectNode application = Users.application();
  private volatile ArrayNode commands = JsonNodeFactory.instance.arrayNode();
  private volatile int recommendedShards = 1;
  private volatile int remainingStarts = 1000;
  private volatile Duration resetAfter = Duration.ofHours(4);

  StandInRestApi(InteractionTraces traces) {
    this.traces = traces;
  }

  /** Rejects a token from now on. */
  void reject(String token) {
    rejectedTokens.add(token);
  }

  /** Whether the token is rejected; with or without {@code Bot}. */
  boolean isRejected(String token) {
    return rejectedTokens.contains(token.replaceFirst("^Bot ", ""));
  }

  /** Sets the number of shards in GET /gateway/bot. */
  void setRecommendedShards(int count) {
    recommendedShards = count;
  }

  /** Sets how many sessions may be started until the reset. */
  void setSessionStartLimit(int remaining, Duration reset) {
    remainingStarts = remaining;
    resetAfter = reset;
  }

  /** Keeps a file that somebody sent, under its path. */
  void addAttachment(String path, String text) {
    attachments.put(path, text);
  }

  /** Sets what Discord says of the application. */
  void setApplication(ObjectNode newApplication) {
    application = newApplication;
  }

  /** The commands last registered. */
  ArrayNode commands() {
    return commands;
  }

  /** The messages posted in channels. */
  List<ObjectNode> posts() {
    return List.copyOf(posts);
  }

  StubResponse respond(ReceivedRequest request) {
    Violations violations = RequestValidator.violations(request);
    if (violations.isRejected()) {
      return StubResponse.error(400, 50035, "Invalid Form Body " + violations.all());
    }
    String[] path = request.path().substring(1).split("/", -1);
    return switch (request.method() + " " + path[0]) {
      case "GET ephemeral-attachments" ->
          attachments.containsKey(request.path())
              ? new StubResponse(
                  200, Map.of("Content-Type", "text/plain"), attachments.get(request.path()))
              : StubResponse.error(404, 0, "404: Not Found");
      case "POST interactions" -> traces.callback(request, path[1], path[2]);
      case "POST webhooks" -> traces.followUp(request, path[2]);
      case "GET webhooks", "PATCH webhooks", "DELETE webhooks" ->
          traces.message(request, path[2], path[4]);
      case "GET gateway" ->
          path.length == 1
              ? StubResponse.json(
                  Json.object().put("url", "wss://" + CertificateAuthority.GATEWAY_HOST))
              : authorized(request, path);
      default -> authorized(request, path);
    };
  }

  private StubResponse authorized(ReceivedRequest request, String[] path) {
    return request
            .header("Authorization")
            .filter(t -> t.startsWith("Bot ") && !isRejected(t))
            .isEmpty()
        ? StubResponse.error(401, 0, "401: Unauthorized")
        : withToken(request, path);
  }

  private StubResponse withToken(ReceivedRequest request, String[] path) {
    String route = request.method() + " " + request.path().replaceAll("/\\d+", "/#");
    return switch (route) {
      case "GET /gateway/bot" -> StubResponse.json(gateway());
      case "GET /oauth2/applications/@me", "GET /applications/@me" ->
          StubResponse.json(application);
      case "GET /users/@me" -> StubResponse.json(Users.bot());
      case "GET /users/#" -> StubResponse.json(Users.user(path[1], "somebody"));
      case "GET /applications/#/commands" -> StubResponse.json(commands);
      case "PUT /applications/#/commands" -> StubResponse.json(register(request.body()));
      case "POST /channels/#/messages" -> post(request, path[1]);
      default -> StubResponse.error(404, 0, "404: Not Found");
    };
  }

  private ObjectNode gateway() {
    ObjectNode gatewayInfo =
        Json.object()
            .put("url", "wss://" + CertificateAuthority.GATEWAY_HOST)
            .put("shards", recommendedShards);
    gatewayInfo
        .putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", remainingStarts)
        .put("reset_after", resetAfter.toMillis())
        .put("max_concurrency", 1);
    return gatewayInfo;
  }

  private ArrayNode register(JsonNode body) {
    ArrayNode registered = JsonNodeFactory.instance.arrayNode();
    String version = Ids.next();
    for (JsonNode command : body) {
      ObjectNode registeredCommand = command.deepCopy();
      registeredCommand
          .put("id", Ids.next())
          .put("application_id", Ids.APPLICATION)
          .put("version", version);
      if (!registeredCommand.has("type")) {
        registeredCommand.put("type", 1);
      }
      if (!registeredCommand.has("description")) {
        registeredCommand.put("description", "");
      }
      registered.add(registeredCommand);
    }
    commands = registered;
    return registered;
  }

  private StubResponse post(ReceivedRequest request, String channel) {
    ObjectNode message = Messages.inChannel(channel, request.body(), request.files());
    posts.add(message);
    return StubResponse.json(message);
  }
}
