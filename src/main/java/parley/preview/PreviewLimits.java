package parley.preview;

import java.time.Duration;
import parley.config.Settings;

/** The limits of the preview, all in one place. */
final class PreviewLimits {
  /** Most bytes of a request. */
  static final int MAX_BODY_BYTES = 1 << 20;

  /** Requests that are worked on at once; one that waits for its answer is among them. */
  static final int MAX_THREADS = 16;

  /** Requests that wait beside them, enough for a hundred tabs that load at once. */
  static final int MAX_WAITING = 1_000;

  /** Connections that wait to be taken. */
  static final int MAX_BACKLOG = 200;

  /** A request must have been sent whole by then. */
  static final Duration MAX_REQUEST_TIME = Duration.ofSeconds(30);

  /** Files sent with commands that are kept; older ones go. */
  static final int MAX_FILES = 8;

  /** Nobody has to be held back from asking on their own machine. */
  static final Settings.RateLimit COOLDOWN = new Settings.RateLimit(1_000, 60_000);

  private PreviewLimits() {}
}
