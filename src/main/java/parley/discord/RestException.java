package parley.discord;

import java.util.OptionalDouble;

/** A request to Discord failed. The message has neither addresses nor bodies, which hold tokens. */
public final class RestException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY_REQUESTS = 429;

  private final int status;
  private final int code;
  private final double retryAfter;

  private RestException(String message, int status, int code, double retryAfter) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** Nothing came back. */
  static RestException unreachable(Throwable cause) {
    return new RestException(
        "Discord cannot be reached (" + cause.getClass().getSimpleName() + ")", 0, 0, -1);
  }

  /**
   * Discord answered with a failure.
   *
   * @param status of HTTP
   * @param code Discord's own number for it; 0 if there is none
   * @param retryAfter seconds to wait; negative if not told
   */
  static RestException errorResponse(int status, int code, double retryAfter) {
    String message = "Discord answered " + status + (code == 0 ? "" : " with code " + code);
    return new RestException(message, status, code, retryAfter);
  }

  /** Nothing was sent, since the interaction no longer takes a first response. */
  static RestException tooLate() {
    return new RestException("the first response comes too late", 404, 10062, -1);
  }

  /** The HTTP status; 0 if nothing came back. */
  public int status() {
    return status;
  }

  /** Discord's own number for what is wrong; 0 if it gave none. */
  public int code() {
    return code;
  }

  /** Whether trying again may help. */
  boolean isRetryable() {
    return status == 0 || status == TOO_MANY_REQUESTS || status >= 500;
  }

  /** How many seconds Discord wants us to wait, if it said so. */
  OptionalDouble retryAfter() {
    return status == TOO_MANY_REQUESTS && retryAfter >= 0
        ? OptionalDouble.of(retryAfter)
        : OptionalDouble.empty();
  }
}
