package parley.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.Json;
import parley.discord.standin.payload.Messages;
import parley.discord.standin.payload.Users;
import parley.discord.standin.validation.RequestValidator;
import parley.discord.standin.validation.Violations;

/** The part of Discord's HTTP interface that a bot like this needs. */
final class StandInRestApi {
  private final InteractionTraces conversations;
  private final Set<String> rejected = ConcurrentHashMap.newKeySet();
  private final List<ObjectNode> posts = new CopyOnWriteArrayList<>();
  private volatile ArrayNode commands = JsonNodeFactory.instance.arrayNode();
  private volatile int shards = 1;
  private volatile int startsLeft = 1000;
  private volatile Duration resetAfter = Duration.ofHours(4);

  StandInRestApi(InteractionTraces conversations) {
    this.conversations = conversations;
  }

  /** This token is no longer accepted. */
  void reject(String token) {
    rejected.add(token);
  }

  /** Whether the token is no longer accepted; with or without {@code Bot}. */
  boolean rejects(String token) {
    return rejected.contains(token.replaceFirst("^Bot ", ""));
  }

  /** What GET /gateway/bot says. */
  void shards(int recommended) {
    shards = recommended;
  }

  /** How many sessions may be started until when. */
  void starts(int left, Duration reset) {
    startsLeft = left;
    resetAfter = reset;
  }

  /** The commands registered. */
  ArrayNode commands() {
    return commands;
  }

  /** Posts in channels. */
  List<ObjectNode> posts() {
    return List.copyOf(posts);
  }

  StubResponse answer(ReceivedRequest request) {
    Violations findings = RequestValidator.findings(request);
    if (findings.refused()) {
      return StubResponse.refusal(400, 50035, "Invalid Form Body " + findings.all());
    }
    String[] path = request.path().substring(1).split("/", -1);
    return switch (request.method() + " " + path[0]) {
      case "POST interactions" -> conversations.callback(request, path[1], path[2]);
      case "POST webhooks" -> conversations.followUp(request, path[2]);
      case "GET webhooks", "PATCH webhooks", "DELETE webhooks" ->
          conversations.message(request, path[2], path[4]);
      case "GET gateway" ->
          path.length == 1
              ? StubResponse.of(Json.object().put("url", "wss://" + CertificateAuthority.GATEWAY))
              : authorized(request, path);
      default -> authorized(request, path);
    };
  }

  private StubResponse authorized(ReceivedRequest request, String[] path) {
    return request
            .header("Authorization")
            .filter(t -> t.startsWith("Bot ") && !rejects(t))
            .isEmpty()
        ? StubResponse.refusal(401, 0, "401: Unauthorized")
        : withToken(request, path);
  }

  private StubResponse withToken(ReceivedRequest request, String[] path) {
    String route = request.method() + " " + request.path().replaceAll("/\\d+", "/#");
    return switch (route) {
      case "GET /gateway/bot" -> StubResponse.of(gateway());
      case "GET /oauth2/applications/@me", "GET /applications/@me" ->
          StubResponse.of(Users.application());
      case "GET /users/@me" -> StubResponse.of(Users.bot());
      case "GET /users/#" -> StubResponse.of(Users.user(path[1], "somebody"));
      case "GET /applications/#/commands" -> StubResponse.of(commands);
      case "PUT /applications/#/commands" -> StubResponse.of(register(request.body()));
      case "POST /channels/#/messages" -> post(request, path[1]);
      default -> StubResponse.refusal(404, 0, "404: Not Found");
    };
  }

  private ObjectNode gateway() {
    ObjectNode answer =
        Json.object().put("url", "wss://" + CertificateAuthority.GATEWAY).put("shards", shards);
    answer
        .putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", startsLeft)
        .put("reset_after", resetAfter.toMillis())
        .put("max_concurrency", 1);
    return answer;
  }

  private ArrayNode register(JsonNode body) {
    ArrayNode registered = JsonNodeFactory.instance.arrayNode();
    String version = Ids.next();
    for (JsonNode command : body) {
      ObjectNode made = command.deepCopy();
      made.put("id", Ids.next()).put("application_id", Ids.APPLICATION).put("version", version);
      if (!made.has("type")) {
        made.put("type", 1);
      }
      if (!made.has("description")) {
        made.put("description", "");
      }
      registered.add(made);
    }
    commands = registered;
    return registered;
  }

  private StubResponse post(ReceivedRequest request, String channel) {
    ObjectNode message = Messages.in(channel, request.body(), request.files());
    posts.add(message);
    return StubResponse.of(message);
  }
}
