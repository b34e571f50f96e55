package parley.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Response;
import org.javacord.api.exception.DiscordException;
import org.javacord.core.util.rest.RestEndpoint;
import org.javacord.core.util.rest.RestMethod;
import org.javacord.core.util.rest.RestRequest;
import org.javacord.core.util.rest.RestRequestResponseInformationImpl;
import org.javacord.core.util.rest.RestRequestResult;

/**
 * Sends Javacord's requests, each on its own. Javacord's rate limiter is left out: it sends an
 * answer 429 without {@code Via}, with a fractional {@code Retry-After} or without JSON again at
 * once and for ever, and lets one request of a bucket wait for another.
 */
final class RestClient {
  private RestClient() {}

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

  /**
   * Sends a request, again if need be, and waits for its outcome.
   *
   * @return the body; a missing or null node if there is none
   */
  static JsonNode send(RestRequest<?> request, RetryPolicy retries)
      throws RestException, InterruptedException {
    return execute(request, retries).getJsonBody();
  }

  /** Like {@link #send}, with all there is to know of the response. */
  static RestRequestResult execute(RestRequest<?> request, RetryPolicy retries)
      throws RestException, InterruptedException {
    long start = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return executeOnce(request);
      } catch (RestException failure) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        Optional<Duration> delay = retries.nextDelay(failure, attempt, elapsed);
        Thread.sleep(delay.orElseThrow(() -> failure));
      }
    }
  }

  private static RestRequestResult executeOnce(RestRequest<?> request)
      throws RestException, InterruptedException {
    try {
      RestRequestResult result = request.executeBlocking();
      if (result.getResponse().isSuccessful()) {
        return result;
      }
      throw failure(result); // 429, which Javacord leaves to its rate limiter
    } catch (RestException | InterruptedException e) {
      throw e;
    } catch (DiscordException e) {
      throw e.getResponse()
          .filter(RestRequestResponseInformationImpl.class::isInstance)
          .map(RestRequestResponseInformationImpl.class::cast)
          .map(response -> failure(response.getRestRequestResult()))
          .orElseGet(() -> RestException.unreachable(e));
    } catch (Exception e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while Discord was asked");
      }
      throw RestException.unreachable(e);
    }
  }

  private static RestException failure(RestRequestResult result) {
    Response response = result.getResponse();
    JsonNode body = result.getJsonBody();
    double retryAfter =
        parseSeconds(Optional.ofNullable(response.header("Retry-After")))
            .or(() -> parseSeconds(Optional.of(body.path("retry_after").asText())))
            .orElse(-1.0);
    return RestException.errorResponse(response.code(), body.path("code").asInt(), retryAfter);
  }

  private static Optional<Double> parseSeconds(Optional<String> value) {
    try {
      return value.map(Double::valueOf).filter(seconds -> seconds >= 0 && seconds < 1e6);
    } catch (NumberFormatException _) {
      return Optional.empty(); // a date, by HTTP; Discord does not send any
    }
  }
}
