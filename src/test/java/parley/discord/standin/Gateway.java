package parley.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The gateway: sessions, their connections, and what goes wrong with them. */
public final class Gateway {
  private final Predicate<String> rejects;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final List<JsonNode> identifies = new CopyOnWriteArrayList<>();
  private final List<JsonNode> resumes = new CopyOnWriteArrayList<>();
  private final List<JsonNode> commands = new CopyOnWriteArrayList<>();
  private final List<ObjectNode> guilds = new CopyOnWriteArrayList<>();
  private final Deque<Early> early = new ArrayDeque<>();
  private volatile Duration heartbeat = Duration.ofMillis(41_250);
  private volatile boolean silent;
  private volatile boolean refusesResume;
  private volatile int closesIdentify;

  Gateway(Predicate<String> rejects) {
    this.rejects = rejects;
  }

  private record Early(String type, String guild, JsonNode data) {}

  /**
   * Guilds the bot is in: announced in READY, sent one by one after it, except those {@link
   * Guilds#unavailable}.
   */
  public void guilds(ObjectNode... all) {
    guilds.clear();
    guilds.addAll(List.of(all));
  }

  /** How often connections made from now on must beat. */
  public void heartbeat(Duration every) {
    heartbeat = every;
  }

  /** Whether heartbeats go unacknowledged. */
  public void silent(boolean on) {
    silent = on;
  }

  /** Whether a RESUME is answered with INVALID_SESSION. */
  public void refuseResume(boolean on) {
    refusesResume = on;
  }

  /** Answers every IDENTIFY by closing with this code; 0 accepts again. */
  public void closeAtIdentify(int code) {
    closesIdentify = code;
  }

  /** Closes every connection with this code. */
  public void close(int code) {
    connections.forEach(c -> c.close(code));
  }

  /** Asks every bot to reconnect (op 7). */
  public void askToReconnect() {
    sendRaw("{\"op\":7,\"d\":null}");
  }

  /** Tells every bot that its session is invalid (op 9); it can be resumed or not. */
  public void invalidate(boolean resumable) {
    if (!resumable) {
      sessions.clear();
    }
    sendRaw("{\"op\":9,\"d\":" + resumable + "}");
  }

  /** Sends a frame of any text: unknown opcodes, no JSON at all. */
  public void sendRaw(String text) {
    connections.forEach(c -> c.send(text));
  }

  /** Sends an event to the shard it concerns; kept for the first READY if nobody is here yet. */
  public void dispatch(String type, JsonNode data) {
    String guild = data.path(type.equals("GUILD_CREATE") ? "id" : "guild_id").asText("");
    synchronized (early) {
      if (sessions.isEmpty()) {
        early.add(new Early(type, guild, data));
        return;
      }
    }
    sessions.values().stream().filter(s -> s.covers(guild)).forEach(s -> s.dispatch(type, data));
  }

  /** Every IDENTIFY so far. */
  public List<JsonNode> identifies() {
    return List.copyOf(identifies);
  }

  /** Every RESUME so far. */
  public List<JsonNode> resumes() {
    return List.copyOf(resumes);
  }

  /** Everything else bots sent, such as presence updates. */
  public List<JsonNode> commands() {
    return List.copyOf(commands);
  }

  /** How many sessions have a bot connected. */
  public long connected() {
    return sessions.values().stream().filter(Session::attached).count();
  }

  /** Waits until that many sessions have a bot connected. */
  public void awaitConnected(int count, Duration atMost) {
    Waiting.untilTrue(() -> connected() == count, atMost, "bot at the gateway");
  }

  Duration heartbeat() {
    return heartbeat;
  }

  void opened(Connection connection) {
    connections.add(connection);
  }

  void sent(JsonNode packet) {
    commands.add(packet);
  }

  void beat(Connection connection) {
    if (!silent) {
      connection.send("{\"op\":11}");
    }
  }

  /** A connection ended; with 1000 or 1001 from the bot the session is over too. */
  void left(Connection connection, int code) {
    connections.remove(connection);
    Session session = connection.session();
    if (session != null) {
      session.detach(connection);
      if (code == 1000 || code == 1001) {
        sessions.remove(session.id());
      }
    }
  }

  void identify(Connection connection, JsonNode data) {
    identifies.add(data);
    int code = rejects.test(data.path("token").asText()) ? 4004 : closesIdentify;
    if (code == 0 && !data.path("intents").isInt()) {
      code = 4013;
    }
    if (code != 0) {
      connection.close(code);
      return;
    }
    Session session = new Session(data);
    sessions.values().removeIf(s -> s.token().equals(session.token()) && same(s, session));
    connection.session(session);
    session.attach(connection);
    session.dispatch("READY", ready(session));
    synchronized (early) {
      sessions.put(session.id(), session);
      early.stream().filter(e -> session.covers(e.guild)).forEach(e -> send(session, e));
      early.removeIf(e -> session.covers(e.guild));
    }
    here(session).stream()
        .filter(g -> !g.path("unavailable").asBoolean())
        .forEach(g -> session.dispatch("GUILD_CREATE", g));
  }

  void resume(Connection connection, JsonNode data) {
    resumes.add(data);
    @Nullable Session session = sessions.get(data.path("session_id").asText());
    if (rejects.test(data.path("token").asText())) {
      connection.close(4004);
    } else if (session == null || refusesResume) {
      connection.send("{\"op\":9,\"d\":false}");
    } else {
      connection.session(session);
      session.resume(connection, data.path("seq").asInt());
    }
  }

  private static boolean same(Session one, Session other) {
    return one.shard() == other.shard() && one.shards() == other.shards();
  }

  private static void send(Session session, Early event) {
    session.dispatch(event.type, event.data);
  }

  private List<ObjectNode> here(Session session) {
    return guilds.stream().filter(g -> session.covers(g.path("id").asText())).toList();
  }

  private ObjectNode ready(Session session) {
    ObjectNode ready =
        Json.object()
            .put("v", 10)
            .put("session_id", session.id())
            .put("resume_gateway_url", "wss://" + Authority.RESUME);
    ready.set("user", Users.bot());
    ready.putObject("application").put("id", Ids.APPLICATION).put("flags", 0);
    ArrayNode announced = ready.putArray("guilds");
    here(session)
        .forEach(
            g -> announced.addObject().put("id", g.path("id").asText()).put("unavailable", true));
    ready.putArray("private_channels");
    ready.putArray("shard").add(session.shard()).add(session.shards());
    return ready;
  }
}
