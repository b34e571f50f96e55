package parley.discord.standin.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import parley.discord.standin.payload.Json;

/**
 * A canned response.
 *
 * @param status HTTP status
 * @param headers headers; without {@code Via} it is Cloudflare that responds
 * @param body text of the body
 */
public record StubResponse(int status, Map<String, String> headers, String body) {
  private static final Map<String, String> DEFAULT_HEADERS =
      Map.of("Via", "1.1 google", "Content-Type", "application/json");

  public StubResponse {
    headers = Map.copyOf(headers);
  }

  /** 200 with a JSON body. */
  public static StubResponse json(JsonNode body) {
    return new StubResponse(200, DEFAULT_HEADERS, body.toString());
  }

  /** 204 without a body. */
  public static StubResponse noContent() {
    return new StubResponse(204, DEFAULT_HEADERS, "");
  }

  /** An error with one of Discord's codes. */
  public static StubResponse error(int status, int code, String message) {
    return new StubResponse(
        status,
        DEFAULT_HEADERS,
        Json.object().put("message", message).put("code", code).toString());
  }

  /** A server error such as 500 or 503, with an HTML body. */
  public static StubResponse serverError(int status) {
    return new StubResponse(
        status, headersWith("Content-Type", "text/html"), "<html>" + status + "</html>");
  }

  /** 429 by Discord with {@code Retry-After} as given, such as {@code 1} or {@code 0.25}. */
  public static StubResponse tooManyRequests(String retryAfter) {
    String body =
        "{\"message\":\"You are being rate limited.\",\"retry_after\":"
            + retryAfter
            + ",\"global\":false}";
    return new StubResponse(429, headersWith("Retry-After", retryAfter), body);
  }

  /** A copy with a header replaced. */
  public StubResponse withHeader(String name, String value) {
    Map<String, String> changed = new TreeMap<>(headers);
    changed.put(name, value);
    return new StubResponse(status, changed, body);
  }

  /** A copy without a header; a 429 without {@code Via} is a ban by Cloudflare. */
  public StubResponse withoutHeader(String name) {
    Map<String, String> fewer = new TreeMap<>(headers);
    fewer.remove(name);
    return new StubResponse(status, fewer, body);
  }

  /** A copy with another body, such as one that is not JSON. */
  public StubResponse withBody(String text) {
    return new StubResponse(status, headers, text);
  }

  public MockResponse toMockResponse() {
    MockResponse.Builder response = new MockResponse.Builder().code(status);
    headers.forEach(response::setHeader);
    return (status == 204 ? response : response.body(body)).build();
  }

  private static Map<String, String> headersWith(String name, String value) {
    Map<String, String> headers = new TreeMap<>(DEFAULT_HEADERS);
    headers.put(name, value);
    return headers;
  }
}
