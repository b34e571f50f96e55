package parley.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import parley.discord.standin.payload.Guilds;

/** The gateway: sessions, their connections, and faults in them. */
public final class StandInGateway {
  private final Predicate<String> isRejected;
  private final GatewaySessions sessions = new GatewaySessions();
  private final List<GatewayConnection> connections = new CopyOnWriteArrayList<>();
  private final List<JsonNode> identifies = new CopyOnWriteArrayList<>();
  private final List<JsonNode> resumes = new CopyOnWriteArrayList<>();
  private final List<JsonNode> commands = new CopyOnWriteArrayList<>();
  private final List<ObjectNode> guilds = new CopyOnWriteArrayList<>();
  private final AtomicInteger disconnections = new AtomicInteger();
  private volatile Duration heartbeatInterval = Duration.ofMillis(41_250);
  private volatile boolean isSilent;
  private volatile boolean refusesResume;
  private volatile boolean ignoresLogins;
  private volatile int identifyCloseCode;

  StandInGateway(Predicate<String> isRejected) {
    this.isRejected = isRejected;
  }

  /**
   * Sets the guilds the bot is in: announced in READY and sent one by one after it, except those
   * {@link Guilds#unavailable}.
   */
  public void setGuilds(ObjectNode... all) {
    guilds.clear();
    guilds.addAll(List.of(all));
  }

  /** Sets the heartbeat interval of new connections. */
  public void setHeartbeatInterval(Duration interval) {
    heartbeatInterval = interval;
  }

  /** Sets whether heartbeats go unacknowledged. */
  public void setSilent(boolean on) {
    isSilent = on;
  }

  /** Sets whether RESUME is answered with INVALID_SESSION. */
  public void refuseResume(boolean on) {
    refusesResume = on;
  }

  /** Sets whether IDENTIFY and RESUME go unanswered. */
  public void ignoreLogins(boolean on) {
    ignoresLogins = on;
  }

  /** Closes with this code at every IDENTIFY; 0 accepts again. */
  public void closeAtIdentify(int code) {
    identifyCloseCode = code;
  }

  /** Closes every connection with this code. */
  public void close(int code) {
    connections.forEach(c -> c.close(code));
  }

  /** Asks every bot to reconnect (op 7). */
  public void askToReconnect() {
    sendRaw("{\"op\":7,\"d\":null}");
  }

  /** Sends INVALID_SESSION (op 9) to every bot, resumable or not. */
  public void invalidate(boolean resumable) {
    if (!resumable) {
      sessions.clear();
    }
    sendRaw("{\"op\":9,\"d\":" + resumable + "}");
  }

  /** Sends any text as a frame: unknown opcodes, or not JSON at all. */
  public void sendRaw(String text) {
    connections.forEach(c -> c.send(text));
  }

  /** Sends an event to the shard it concerns; kept for the first READY if none is connected. */
  public void dispatch(String type, JsonNode data) {
    sessions.dispatch(type, data);
  }

  /** Every IDENTIFY so far. */
  public List<JsonNode> identifies() {
    return List.copyOf(identifies);
  }

  /** Every RESUME so far. */
  public List<JsonNode> resumes() {
    return List.copyOf(resumes);
  }

  /** Every other packet bots sent, such as presence updates. */
  public List<JsonNode> commands() {
    return List.copyOf(commands);
  }

  /** Number of sessions with a connection. */
  public long connectedCount() {
    return sessions.attachedCount();
  }

  /** Waits until that many sessions have a bot connected. */
  public void awaitConnected(int count) {
    Polling.untilTrue(() -> connectedCount() == count, "bot at the gateway");
  }

  /** How often a session has lost its connection so far. */
  public int disconnections() {
    return disconnections.get();
  }

  /**
   * Waits until sessions have lost their connections that often. Unlike the number of those
   * connected it never falls, so a bot that is back at once is not overlooked.
   */
  public void awaitDisconnections(int count) {
    Polling.untilTrue(() -> disconnections() >= count, "lost connection");
  }

  Duration heartbeatInterval() {
    return heartbeatInterval;
  }

  void onOpen(GatewayConnection connection) {
    connections.add(connection);
  }

  void onCommand(JsonNode packet) {
    commands.add(packet);
  }

  void onHeartbeat(GatewayConnection connection) {
    if (!isSilent) {
      connection.send("{\"op\":11}");
    }
  }

  /** A connection was closed; with code 1000 or 1001 by the bot, its session ends too. */
  void onClosed(GatewayConnection connection, int code) {
    connections.remove(connection);
    GatewaySession session = connection.session();
    if (session != null) {
      if (session.detach(connection)) {
        disconnections.incrementAndGet();
      }
      if (code == 1000 || code == 1001) {
        sessions.remove(session.id());
      }
    }
  }

  void onIdentify(GatewayConnection connection, JsonNode data) {
    identifies.add(data);
    if (ignoresLogins) {
      return;
    }
    int code = isRejected.test(data.path("token").asText()) ? 4004 : identifyCloseCode;
    if (code == 0 && !data.path("intents").isInt()) {
      code = 4013;
    }
    if (code != 0) {
      connection.close(code);
      return;
    }
    GatewaySession session = new GatewaySession(data);
    sessions.removeSameShard(session);
    connection.setSession(session);
    session.attach(connection);
    session.dispatch("READY", ReadyPayload.build(session, guildsOf(session)));
    sessions.add(session);
    guildsOf(session).stream()
        .filter(g -> !g.path("unavailable").asBoolean())
        .forEach(g -> session.dispatch("GUILD_CREATE", g));
  }

  void onResume(GatewayConnection connection, JsonNode data) {
    resumes.add(data);
    if (ignoresLogins) {
      return;
    }
    Optional<GatewaySession> session = sessions.find(data.path("session_id").asText());
    if (isRejected.test(data.path("token").asText())) {
      connection.close(4004);
    } else if (session.isEmpty() || refusesResume) {
      connection.send("{\"op\":9,\"d\":false}");
    } else {
      connection.setSession(session.get());
      session.get().resume(connection, data.path("seq").asInt());
    }
  }

  private List<ObjectNode> guildsOf(GatewaySession session) {
    return guilds.stream().filter(g -> session.handlesGuild(g.path("id").asText())).toList();
  }
}
