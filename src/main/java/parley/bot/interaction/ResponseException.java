package parley.bot.interaction;

import java.util.concurrent.CompletionException;

/** A response did not get through. The message holds neither tokens nor what somebody wrote. */
public final class ResponseException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What the failure means for whatever else might be sent. */
  public enum Reason {
    /** The interaction is over: Discord takes nothing more for it. */
    GONE,

    /** Discord takes no such response, but might take another. */
    REFUSED,

    /** Nobody knows whether it arrived. */
    UNREACHABLE
  }

  private final Reason reason;

  public ResponseException(Reason reason, Exception cause) {
    super(cause.getMessage(), cause);
    this.reason = reason;
  }

  /** The reason of a future's failure; whatever else went wrong says nothing about Discord. */
  public static Reason reasonOf(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof ResponseException response ? response.reason : Reason.REFUSED;
  }
}
