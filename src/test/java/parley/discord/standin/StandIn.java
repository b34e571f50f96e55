package parley.discord.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mockwebserver3.MockWebServer;
import parley.discord.standin.validation.RequestValidator;

/**
 * A stand-in Discord. A JVM that has {@link #properties()} from its start talks to it in place of
 * Discord; the JVM of the tests trusts it already, see {@link TrustStoreListener}, and finds it
 * after {@link #here()}.
 */
public final class StandIn implements AutoCloseable {
  private static final List<String> PROXY = List.of("https.proxyHost", "https.proxyPort");

  private final RequestLog requests = new RequestLog();
  private final Faults faults = new Faults();
  private final InteractionTraces conversations = new InteractionTraces();
  private final StandInRestApi rest = new StandInRestApi(conversations);
  private final StandInGateway gateway = new StandInGateway(rest::rejects);
  private final RequestDispatcher front;
  private final MockWebServer server = new MockWebServer();
  private final ConnectProxy links;
  private boolean usedHere;

  private StandIn() throws IOException {
    front =
        new RequestDispatcher(requests, faults, rest::answer, () -> new GatewayConnection(gateway));
    server.setDispatcher(front);
    server.useHttps(CertificateAuthority.ofThisJvm().sockets());
    server.start(CertificateAuthority.here(), 0);
    links = new ConnectProxy(server.getPort());
  }

  /** Starts one. */
  public static StandIn start() {
    try {
      return new StandIn();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts one that this JVM finds until it is closed. */
  public static StandIn here() {
    StandIn standIn = start();
    standIn.usedHere = true;
    standIn.proxy().forEach(System::setProperty);
    return standIn;
  }

  /** System properties for a JVM that is to find it. */
  public Map<String, String> properties() {
    Map<String, String> all = new TreeMap<>(proxy());
    all.putAll(CertificateAuthority.ofThisJvm().properties());
    return all;
  }

  /** The properties as the value of {@code JAVA_TOOL_OPTIONS}. */
  public String toolOptions() {
    return properties().entrySet().stream()
        .map(p -> "-D" + p.getKey() + "=" + p.getValue())
        .collect(Collectors.joining(" "));
  }

  /** Sends an interaction to the bot; before its first READY, right behind that. */
  public InteractionTrace deliver(ObjectNode interaction) {
    InteractionTrace conversation = conversations.begin(interaction);
    gateway.dispatch("INTERACTION_CREATE", interaction);
    return conversation;
  }

  /** The gateway. */
  public StandInGateway gateway() {
    return gateway;
  }

  /** Requests so far. */
  public RequestLog requests() {
    return requests;
  }

  /** Interactions so far. */
  public InteractionTraces conversations() {
    return conversations;
  }

  /** What goes wrong with requests. */
  public Faults faults() {
    return faults;
  }

  /** The network. */
  public ConnectProxy links() {
    return links;
  }

  /** The commands registered last. */
  public ArrayNode commands() {
    return rest.commands();
  }

  /** Ordinary posts in channels. */
  public List<ObjectNode> posts() {
    return rest.posts();
  }

  /** This bot token is no longer accepted, neither by REST nor by the gateway. */
  public void reject(String token) {
    rest.reject(token);
  }

  /** How many shards Discord recommends. */
  public void shards(int recommended) {
    rest.shards(recommended);
  }

  /** How many sessions Discord lets the bot start, and when it grants more. */
  public void starts(int left, Duration resetAfter) {
    rest.starts(left, resetAfter);
  }

  /** What is wrong with requests so far, by {@link RequestValidator}. */
  public List<String> violations() {
    return requests.all().stream()
        .flatMap(r -> RequestValidator.check(r).stream().map(v -> r + " " + v))
        .toList();
  }

  /** Keeps nothing of what is over, for loads that would fill the memory. */
  public void lighten() {
    requests.forget();
    try {
      while (server.takeRequest(0, TimeUnit.SECONDS) != null) {
        // The server keeps every request until it is taken.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it; what went wrong in the stand-in itself is thrown. */
  @Override
  public void close() {
    if (usedHere) {
      PROXY.forEach(System::clearProperty);
    }
    faults.clear();
    links.close();
    server.close();
    front.failures().stream()
        .findFirst()
        .ifPresent(failure -> {
          throw new AssertionError("the stand-in failed", failure);
        });
  }

  private Map<String, String> proxy() {
    return Map.of(
        "https.proxyHost",
        CertificateAuthority.here().getHostAddress(),
        "https.proxyPort",
        Integer.toString(links.port()));
  }
}
