package parley.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.OptionalDouble;
import parley.bot.interaction.ResponseException;
import parley.logging.LoggableMessage;

/**
 * A request to Discord failed. The message contains neither URL nor body, since both may hold
 * tokens.
 */
public final class RestException extends Exception implements LoggableMessage {
  private static final long serialVersionUID = 1L;

  /** HTTP: the bot's token is not valid, or not the one the call needs. */
  static final int UNAUTHORIZED = 401;

  /** HTTP: a permission is missing. */
  static final int FORBIDDEN = 403;

  /** HTTP: what the call names does not exist, or the bot cannot see it. */
  static final int NOT_FOUND = 404;

  private static final int TOO_MANY_REQUESTS = 429;

  /** Discord's error code for an interaction whose deadline has passed. */
  private static final int UNKNOWN_INTERACTION = 10062;

  /** Discord's error code for an interaction that was already acknowledged. */
  private static final int ALREADY_ACKNOWLEDGED = 40060;

  private final int status;
  private final int code;
  private final double retryAfter;

  private RestException(String message, int status, int code, double retryAfter) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** There was no response. */
  static RestException unreachable(Throwable cause) {
    return new RestException(
        "Discord cannot be reached (" + cause.getClass().getSimpleName() + ")", 0, 0, -1);
  }

  /**
   * Discord responded with an error.
   *
   * @param status HTTP status
   * @param code Discord's error code; 0 if there is none
   * @param retryAfter seconds to wait; negative if unknown
   */
  static RestException errorResponse(int status, int code, double retryAfter) {
    return errorResponse(
        status, JsonNodeFactory.instance.objectNode().put("code", code), retryAfter);
  }

  /** Like the other, with the reason in the body of Discord's response. */
  static RestException errorResponse(int status, JsonNode body, double retryAfter) {
    int code = body.path("code").asInt();
    String message =
        "Discord answered "
            + status
            + (code == 0 ? "" : " with code " + code)
            + RestErrorReason.read(body).map(reason -> " (" + reason + ")").orElse("");
    return new RestException(message, status, code, retryAfter);
  }

  /**
   * Nothing was sent, since the deadline for the first response has passed. Has the status and code
   * with which Discord would have answered.
   */
  static RestException responseDeadlineExceeded() {
    return new RestException(
        "the first response comes too late", NOT_FOUND, UNKNOWN_INTERACTION, -1);
  }

  /** The HTTP status; 0 without a response. */
  public int status() {
    return status;
  }

  /** Discord's error code; 0 if there is none. */
  public int code() {
    return code;
  }

  /** Discord's error names no text of a person: see {@link RestErrorReason}. */
  @Override
  public String loggableMessage() {
    return String.valueOf(getMessage());
  }

  /** Whether Discord refuses the token; a proxy or firewall answers 403 as often as Discord. */
  boolean isLoginRefused() {
    return status == 401 || status == 400;
  }

  /** Whether the interaction has a first response already. */
  boolean isAlreadyAcknowledged() {
    return code == ALREADY_ACKNOWLEDGED;
  }

  /** Whether the request may have arrived all the same. */
  boolean mayHaveArrived() {
    return status == 0 || status >= 500;
  }

  /** What the failure means for whatever else might be sent for the interaction. */
  ResponseException.Reason reason() {
    if (isAlreadyAcknowledged()
        || status == UNAUTHORIZED
        || status == FORBIDDEN
        || status == NOT_FOUND) {
      return ResponseException.Reason.GONE;
    }
    return isRetryable() ? ResponseException.Reason.UNREACHABLE : ResponseException.Reason.REFUSED;
  }

  /** Whether a retry may succeed. */
  boolean isRetryable() {
    return status == 0 || status == TOO_MANY_REQUESTS || status >= 500;
  }

  /** Seconds Discord asks to wait before a retry. */
  OptionalDouble retryAfter() {
    return status == TOO_MANY_REQUESTS && retryAfter >= 0
        ? OptionalDouble.of(retryAfter)
        : OptionalDouble.empty();
  }
}
