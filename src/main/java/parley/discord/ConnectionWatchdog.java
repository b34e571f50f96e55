package parley.discord;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Closes a gateway connection that is dead (zombied, as Discord says) or stuck. Javacord stops its
 * heartbeats for good once one is not acknowledged, and waits forever for a stalled handshake. Runs
 * on its own thread, since Javacord's may hang.
 */
final class ConnectionWatchdog {
  /** Longest time to connect or to close. */
  static final Duration TRANSITION_TIMEOUT = Duration.ofSeconds(10);

  /** Interval assumed until HELLO names one; what Discord usually sends. */
  private static final Duration DEFAULT_HEARTBEAT_INTERVAL = Duration.ofMillis(41_250);

  /** The connection that is watched. */
  interface Connection {
    /** Closes the WebSocket with a code after which the session can be resumed. */
    void closeWebSocket();

    /** Closes the WebSocket and forgets the session, which Discord did not take up. */
    void dropSession();

    /** Closes the TCP socket, when the WebSocket itself no longer reacts. */
    void closeSocket();
  }

  private enum Phase {
    /** Not connected; Javacord waits before it reconnects. */
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
  private boolean awaitsReady;
  private long loginSent;
  private Duration heartbeatInterval = DEFAULT_HEARTBEAT_INTERVAL;

  /**
   * @param clock monotonic time in nanoseconds
   */
  ConnectionWatchdog(Connection connection, LongSupplier clock) {
    this.connection = connection;
    this.clock = clock;
  }

  /** The connection is being opened or closed. */
  synchronized void onTransition() {
    phase = Phase.TRANSITION;
    phaseStart = clock.getAsLong();
  }

  /** The WebSocket handshake is complete. */
  synchronized void onOpen() {
    phase = Phase.OPEN;
    awaitsReady = false;
    heartbeatInterval = DEFAULT_HEARTBEAT_INTERVAL;
    lastFrame = clock.getAsLong();
    lastHeartbeatAck = lastFrame;
  }

  /** The connection is closed. */
  synchronized void onClosed() {
    phase = Phase.IDLE;
  }

  /** A frame arrived. */
  synchronized void onFrame() {
    lastFrame = clock.getAsLong();
  }

  /** Discord named its heartbeat interval. */
  synchronized void onHello(Duration interval) {
    heartbeatInterval = interval;
    lastHeartbeatAck = clock.getAsLong();
  }

  /** IDENTIFY or RESUME was sent. */
  synchronized void onLoginSent() {
    awaitsReady = true;
    loginSent = clock.getAsLong();
  }

  /** Discord answered IDENTIFY or RESUME, for good or ill. */
  synchronized void onLoginAnswered() {
    awaitsReady = false;
  }

  /** Discord acknowledged a heartbeat. */
  synchronized void onHeartbeatAck() {
    lastHeartbeatAck = clock.getAsLong();
  }

  /** Closes the connection if it is dead or stuck; call about once a second. */
  void check() {
    switch (nextAction()) {
      case CLOSE_WEB_SOCKET -> connection.closeWebSocket();
      case DROP_SESSION -> connection.dropSession();
      case CLOSE_SOCKET -> connection.closeSocket();
      case NONE -> {}
    }
  }

  private enum Action {
    NONE,
    CLOSE_WEB_SOCKET,
    DROP_SESSION,
    CLOSE_SOCKET
  }

  private synchronized Action nextAction() {
    long now = clock.getAsLong();
    if (phase == Phase.TRANSITION && now - phaseStart > TRANSITION_TIMEOUT.toNanos()) {
      phase = Phase.SOCKET_CLOSED; // closed once; onClosed reports the outcome
      return Action.CLOSE_SOCKET;
    }
    // Discord acknowledges every heartbeat, so no frame for one and a half intervals means a
    // dead link. Events may still arrive over a link that loses heartbeats, which Discord closes
    // in the end.
    boolean isSilent = now - lastFrame > heartbeatInterval.toNanos() * 3 / 2;
    boolean isUnanswered = now - lastHeartbeatAck > heartbeatInterval.toNanos() * 5 / 2;
    if (phase == Phase.OPEN && (isSilent || isUnanswered)) {
      phase = Phase.TRANSITION;
      phaseStart = now;
      return Action.CLOSE_WEB_SOCKET;
    }
    // Discord may answer heartbeats and yet never take up the session; READY takes seconds at most.
    if (phase == Phase.OPEN && awaitsReady && now - loginSent > heartbeatInterval.toNanos()) {
      awaitsReady = false;
      phase = Phase.TRANSITION;
      phaseStart = now;
      return Action.DROP_SESSION;
    }
    return Action.NONE;
  }
}
