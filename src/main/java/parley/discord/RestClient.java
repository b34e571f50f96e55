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
 * Sends Javacord's requests, each independently. Replaces Javacord's rate limiter, which repeats a
 * 429 without {@code Via}, with a fractional {@code Retry-After} or without JSON at once and
 * forever, and queues requests of one bucket. See {@code
 * src/docs/decisions/0051-own-retries-instead-of-javacords-rate-limiter.md}.
 */
final class RestClient {
  private RestClient() {}

  /** A request authorized by the bot's token. */
  static RestRequest<JsonNode> botRequest(
      MinimalDiscordApi api, RestMethod method, RestEndpoint endpoint, String... parameters) {
    return new RestRequest<JsonNode>(api, method, endpoint)
        .setUrlParameters(parameters)
        .consumeGlobalRatelimit(false);
  }

  /**
   * A request authorized by an interaction's token; it does not count against the global rate
   * limit.
   */
  static RestRequest<JsonNode> interactionRequest(
      MinimalDiscordApi api, RestMethod method, RestEndpoint endpoint, String id, String token) {
    return botRequest(api, method, endpoint, id, token)
        .includeAuthorizationHeader(false)
        .setCustomMajorParam(token);
  }

  /**
   * Sends a request, retrying as the policy allows, and waits for the response.
   *
   * @return the body; a missing or null node if it is empty
   */
  static JsonNode send(RestRequest<?> request, RetryPolicy retries)
      throws RestException, InterruptedException {
    return execute(request, retries).getJsonBody();
  }

  /** Like {@link #send}, with status and headers. */
  static RestRequestResult execute(RestRequest<?> request, RetryPolicy retries)
      throws RestException, InterruptedException {
    return execute(request, retries, new CallLane(1));
  }

  /** Each attempt takes its turn in the lane; the pauses between attempts keep nobody waiting. */
  static RestRequestResult execute(RestRequest<?> request, RetryPolicy retries, CallLane lane)
      throws RestException, InterruptedException {
    long start = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        Duration remaining = retries.budget().minusNanos(System.nanoTime() - start);
        return lane.run(remaining, () -> executeOnce(request));
      } catch (RestException failure) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        Optional<Duration> delay = retries.nextDelay(failure, attempt, elapsed);
        Thread.sleep(delay.orElseThrow(() -> failure));
      }
    }
  }

  /**
   * Sends the first response to an interaction, of which Discord takes one. That there is one
   * already is fine only where an earlier attempt of this request may have arrived.
   */
  static void sendFirstResponse(RestRequest<?> request, RetryPolicy retries, CallLane lane)
      throws RestException, InterruptedException {
    long start = System.nanoTime();
    boolean mayHaveArrived = false;
    for (int attempt = 1; ; attempt++) {
      try {
        Duration remaining = retries.budget().minusNanos(System.nanoTime() - start);
        lane.run(remaining, () -> executeOnce(request, remaining));
        return;
      } catch (RestException failure) {
        if (mayHaveArrived && failure.isAlreadyAcknowledged()) {
          return;
        }
        mayHaveArrived |= failure.mayHaveArrived();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        Optional<Duration> delay = retries.nextDelay(failure, attempt, elapsed);
        Thread.sleep(delay.orElseThrow(() -> failure));
      }
    }
  }

  private static RestRequestResult executeOnce(RestRequest<?> request, Duration timeout)
      throws RestException, InterruptedException {
    try {
      return ScopedValue.where(MinimalDiscordApi.CALL_TIMEOUT, timeout)
          .call(() -> executeOnce(request));
    } catch (RestException | InterruptedException e) {
      throw e;
    } catch (Exception e) { // the compiler sees only what both have in common
      throw RestException.unreachable(e);
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
    return RestException.errorResponse(response.code(), body, retryAfter);
  }

  private static Optional<Double> parseSeconds(Optional<String> value) {
    try {
      return value.map(Double::valueOf).filter(seconds -> seconds >= 0 && seconds < 1e6);
    } catch (NumberFormatException _) {
      return Optional.empty(); // HTTP also permits a date, which Discord never sends
    }
  }
}
