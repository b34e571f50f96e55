package parley.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.javacord.core.util.rest.RestEndpoint;
import org.javacord.core.util.rest.RestMethod;
import parley.bot.command.CommandPayload;

/** Registers the bot's application commands with Discord. */
final class CommandRegistrar {
  private static final RetryPolicy RETRIES = new RetryPolicy(6, Duration.ofMinutes(2));

  private final MinimalDiscordApi api;

  CommandRegistrar(MinimalDiscordApi api) {
    this.api = api;
  }

  /**
   * Overwrites all commands in one request, and only if they differ from those registered.
   *
   * @return whether anything was changed
   */
  boolean register(String applicationId, CommandPayload payload)
      throws RestException, InterruptedException {
    JsonNode registered =
        RestClient.send(
            RestClient.botRequest(
                    api, RestMethod.GET, RestEndpoint.APPLICATION_COMMANDS, applicationId)
                .addQueryParameter("with_localizations", "true"),
            RETRIES);
    if (payload.matches(registered)) {
      return false;
    }
    RestClient.send(
        RestClient.botRequest(api, RestMethod.PUT, RestEndpoint.APPLICATION_COMMANDS, applicationId)
            .setBody(payload.json()),
        RETRIES);
    return true;
  }
}
