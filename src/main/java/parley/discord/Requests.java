package parley.discord;

import com.fasterxml.jackson.databind.JsonNode;
import org.javacord.core.util.rest.RestEndpoint;
import org.javacord.core.util.rest.RestMethod;
import org.javacord.core.util.rest.RestRequest;

/** Makes requests. */
final class Requests {
  private Requests() {}

  /** A request with the bot's token. */
  static RestRequest<JsonNode> botRequest(
      MinimalDiscordApi api, RestMethod method, RestEndpoint endpoint, String... parameters) {
    return new RestRequest<JsonNode>(api, method, endpoint)
        .setUrlParameters(parameters)
        .consumeGlobalRatelimit(false);
  }

  /** A request that an interaction's token allows; it stands outside the global rate limit. */
  static RestRequest<JsonNode> interactionRequest(
      MinimalDiscordApi api, RestMethod method, RestEndpoint endpoint, String id, String token) {
    return botRequest(api, method, endpoint, id, token)
        .includeAuthorizationHeader(false)
        .setCustomMajorParam(token);
  }
}
