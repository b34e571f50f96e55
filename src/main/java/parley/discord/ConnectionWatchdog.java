package parley.discord;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Looks after one connection: Javacord stops its heartbeats for good when one is not answered, and
 * a handshake that stalls hangs for ever. Runs on a thread of its own, since Javacord's may hang.
 */
final class ConnectionWatchdog {
  /** How long a connection may take to be made, or to be closed. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Until Discord says how often it wants a heartbeat; what it usually says. */
  private static final Duration USUAL_HEARTBEAT = Duration.ofMillis(41_250);

  /** What can be done about a connection. */
  interface Link {
    /** Closes it as the protocol wants, in a way that it can be resumed. */
    void drop();

    /** Closes the socket under it. */
    void cut();
  }

  private enum Phase {
    /** Nothing to look after: not connected, and Javacord waits to connect again. */
    IDLE,
    CHANGING,
    OPEN,
    CUT
  }

  private final Link link;
  private final LongSupplier clock;
  private Phase phase = Phase.IDLE;
  private long since;
  private long lastFrame;
  private long lastAcknowledged;
  private Duration heartbeat = USUAL_HEARTBEAT;

  /**
   * @param clock nanoseconds
   */
  ConnectionWatchdog(Link link, LongSupplier clock) {
    this.link = link;
    this.clock = clock;
  }

  /** A connection is being made or closed. */
  synchronized void changing() {
    phase = Phase.CHANGING;
    since = clock.getAsLong();
  }

  /** The handshake is done. */
  synchronized void open() {
    phase = Phase.OPEN;
    heartbeat = USUAL_HEARTBEAT;
    lastFrame = clock.getAsLong();
    lastAcknowledged = lastFrame;
  }

  /** There is no connection. */
  synchronized void closed() {
    phase = Phase.IDLE;
  }

  /** Something came in. */
  synchronized void frame() {
    lastFrame = clock.getAsLong();
  }

  /** Discord wants a heartbeat this often, and answers each. */
  synchronized void heartbeat(Duration interval) {
    heartbeat = interval;
    lastAcknowledged = clock.getAsLong();
  }

  /** A heartbeat was answered. */
  synchronized void acknowledged() {
    lastAcknowledged = clock.getAsLong();
  }

  /** Acts if something is wrong; called about once a second. */
  void look() {
    switch (verdict()) {
      case DROP -> link.drop();
      case CUT -> link.cut();
      case FINE -> {}
    }
  }

  private enum Verdict {
    FINE,
    DROP,
    CUT
  }

  private synchronized Verdict verdict() {
    long now = clock.getAsLong();
    if (phase == Phase.CHANGING && now - since > PATIENCE.toNanos()) {
      phase = Phase.CUT; // once: what comes of it is told
      return Verdict.CUT;
    }
    // Every heartbeat is answered, so one and a half without a frame is silence; events may still
    // come in over a link whose heartbeats are lost, which Discord closes sooner or later.
    boolean silent = now - lastFrame > heartbeat.toNanos() * 3 / 2;
    boolean unanswered = now - lastAcknowledged > heartbeat.toNanos() * 5 / 2;
    if (phase == Phase.OPEN && (silent || unanswered)) {
      phase = Phase.CHANGING;
      since = now;
      return Verdict.DROP;
    }
    return Verdict.FINE;
  }
}
