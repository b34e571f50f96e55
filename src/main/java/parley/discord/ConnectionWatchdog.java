package parley.discord;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Looks after one connection: Javacord stops its heartbeats for good when one is not answered, and
 * a handshake that stalls hangs for ever. Runs on a thread of its own, since Javacord's may hang.
 */
final class ConnectionWatchdog {
  /** How long a connection may take to be made, or to be closed. */
  static final Duration TRANSITION_TIMEOUT = Duration.ofSeconds(10);

  /** Until Discord says how often it wants a heartbeat; what it usually says. */
  private static final Duration DEFAULT_HEARTBEAT_INTERVAL = Duration.ofMillis(41_250);

  /** What can be done about a connection. */
  interface Connection {
    /** Closes it as the protocol wants, in a way that it can be resumed. */
    void closeWebSocket();

    /** Closes the socket under it. */
    void closeSocket();
  }

  private enum Phase {
    /** Nothing to look after: not connected, and Javacord waits to connect again. */
    IDLE,
    TRANSITION,
    OPEN,
    SOCKET_CLOSED
  }

  private final Connection connection;
  private final LongSupplier clock;
  private Phase phase = Phase.IDLE;
  private long phaseStart;
  private long lastFrame;
  private long lastHeartbeatAck;
  private Duration heartbeatInterval = DEFAULT_HEARTBEAT_INTERVAL;

  /**
   * @param clock nanoseconds
   */
  ConnectionWatchdog(Connection connection, LongSupplier clock) {
    this.connection = connection;
    this.clock = clock;
  }

  /** A connection is being made or closed. */
  synchronized void onTransition() {
    phase = Phase.TRANSITION;
    phaseStart = clock.getAsLong();
  }

  /** The handshake is done. */
  synchronized void onOpen() {
    phase = Phase.OPEN;
    heartbeatInterval = DEFAULT_HEARTBEAT_INTERVAL;
    lastFrame = clock.getAsLong();
    lastHeartbeatAck = lastFrame;
  }

  /** There is no connection. */
  synchronized void onClosed() {
    phase = Phase.IDLE;
  }

  /** Something came in. */
  synchronized void onFrame() {
    lastFrame = clock.getAsLong();
  }

  /** Discord wants a heartbeat this often, and answers each. */
  synchronized void onHello(Duration interval) {
    heartbeatInterval = interval;
    lastHeartbeatAck = clock.getAsLong();
  }

  /** A heartbeat was answered. */
  synchronized void onHeartbeatAck() {
    lastHeartbeatAck = clock.getAsLong();
  }

  /** Acts if something is wrong; called about once a second. */
  void check() {
    switch (nextAction()) {
      case CLOSE_WEB_SOCKET -> connection.closeWebSocket();
      case CLOSE_SOCKET -> connection.closeSocket();
      case NONE -> {}
    }
  }

  private enum Action {
    NONE,
    CLOSE_WEB_SOCKET,
    CLOSE_SOCKET
  }

  private synchronized Action nextAction() {
    long now = clock.getAsLong();
    if (phase == Phase.TRANSITION && now - phaseStart > TRANSITION_TIMEOUT.toNanos()) {
      phase = Phase.SOCKET_CLOSED; // once: what comes of it is told
      return Action.CLOSE_SOCKET;
    }
    // Every heartbeat is answered, so one and a half without a frame is silence; events may still
    // come in over a link whose heartbeats are lost, which Discord closes sooner or later.
    boolean isSilent = now - lastFrame > heartbeatInterval.toNanos() * 3 / 2;
    boolean isUnanswered = now - lastHeartbeatAck > heartbeatInterval.toNanos() * 5 / 2;
    if (phase == Phase.OPEN && (isSilent || isUnanswered)) {
      phase = Phase.TRANSITION;
      phaseStart = now;
      return Action.CLOSE_WEB_SOCKET;
    }
    return Action.NONE;
  }
}
