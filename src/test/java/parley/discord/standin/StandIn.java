package parley.discord.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mockwebserver3.MockWebServer;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.Json;
import parley.discord.standin.validation.RequestValidator;

/**
 * A stand-in for Discord. A JVM started with {@link #properties()} connects to it instead of
 * Discord. The test JVM trusts it already, see {@link TrustStoreListener}, and connects to it after
 * {@link #startForThisJvm()}.
 */
public final class StandIn implements AutoCloseable {
  private static final List<String> PROXY_PROPERTIES =
      List.of("https.proxyHost", "https.proxyPort");

  private final RequestLog requests = new RequestLog();
  private final Faults faults = new Faults();
  private final InteractionTraces traces = new InteractionTraces();
  private final StandInRestApi restApi = new StandInRestApi(traces);
  private final StandInGateway gateway = new StandInGateway(restApi::isRejected);
  private final RequestDispatcher dispatcher;
  private final MockWebServer server = new MockWebServer();
  private final ConnectProxy connectProxy;
  private boolean isUsedByThisJvm;

  private StandIn() throws IOException {
    dispatcher =
        new RequestDispatcher(
            requests, faults, restApi::respond, () -> new GatewayConnection(gateway));
    server.setDispatcher(dispatcher);
    server.useHttps(CertificateAuthority.ofThisJvm().socketFactory());
    server.start(CertificateAuthority.loopback(), 0);
    connectProxy = new ConnectProxy(server.getPort());
  }

  /** Starts a stand-in. */
  public static StandIn start() {
    try {
      return new StandIn();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a stand-in that this JVM connects to until it is closed. */
  public static StandIn startForThisJvm() {
    StandIn standIn = start();
    standIn.isUsedByThisJvm = true;
    standIn.proxyProperties().forEach(System::setProperty);
    return standIn;
  }

  /** System properties for a JVM that is to connect to it. */
  public Map<String, String> properties() {
    Map<String, String> all = new TreeMap<>(proxyProperties());
    all.putAll(CertificateAuthority.ofThisJvm().trustStoreProperties());
    return all;
  }

  /** The properties as a value of {@code JAVA_TOOL_OPTIONS}. */
  public String toolOptions() {
    return properties().entrySet().stream()
        .map(p -> "-D" + p.getKey() + "=" + p.getValue())
        .collect(Collectors.joining(" "));
  }

  /** Sends an interaction to the bot; before its first READY, right after that. */
  public InteractionTrace deliver(ObjectNode interaction) {
    InteractionTrace trace = traces.start(interaction);
    gateway.dispatch("INTERACTION_CREATE", interaction);
    return trace;
  }

  /** The gateway. */
  public StandInGateway gateway() {
    return gateway;
  }

  /** The requests so far. */
  public RequestLog requests() {
    return requests;
  }

  /** The interactions so far. */
  public InteractionTraces traces() {
    return traces;
  }

  /** The faults injected into requests. */
  public Faults faults() {
    return faults;
  }

  /** The proxy, where the network can fail. */
  public ConnectProxy connectProxy() {
    return connectProxy;
  }

  /** Keeps a file that somebody sends with a command, and returns how Discord tells of it. */
  public ObjectNode upload(String fileName, String text) {
    String id = Ids.next();
    String path = "/ephemeral-attachments/" + id + "/file";
    restApi.addAttachment(path, text);
    return Json.object()
        .put("id", id)
        .put("filename", fileName)
        .put("size", text.getBytes(StandardCharsets.UTF_8).length)
        .put("url", "https://" + CertificateAuthority.ATTACHMENT_HOST + path + "?ex=1&is=2&hm=3")
        .put("proxy_url", "https://media.discordapp.net" + path)
        .put("content_type", "text/plain; charset=utf-8")
        .put("ephemeral", true);
  }

  /** Sets what Discord says of the application, such as who owns it. */
  public void setApplication(ObjectNode application) {
    restApi.setApplication(application);
  }

  /** The commands last registered. */
  public ArrayNode commands() {
    return restApi.commands();
  }

  /** The messages posted in channels. */
  public List<ObjectNode> posts() {
    return restApi.posts();
  }

  /** Rejects a bot token from now on, over REST and at the gateway. */
  public void reject(String token) {
    restApi.reject(token);
  }

  /** Sets the number of shards Discord recommends. */
  public void setRecommendedShards(int count) {
    restApi.setRecommendedShards(count);
  }

  /** Sets how many sessions may be started, and when more are granted. */
  public void setSessionStartLimit(int remaining, Duration resetAfter) {
    restApi.setSessionStartLimit(remaining, resetAfter);
  }

  /** Violations in all requests so far, found by {@link RequestValidator}. */
  public List<String> violations() {
    return requests.all().stream()
        .flatMap(r -> RequestValidator.validate(r).stream().map(v -> r + " " + v))
        .toList();
  }

  /** Discards finished requests and interactions, to save memory under a long load. */
  public void discardHistory() {
    requests.stopRecording();
    try {
      while (server.takeRequest(0, TimeUnit.SECONDS) != null) {
        // The server keeps every request until it is taken.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Stops the stand-in.
   *
   * @throws AssertionError if the stand-in itself failed
   */
  @Override
  public void close() {
    if (isUsedByThisJvm) {
      PROXY_PROPERTIES.forEach(System::clearProperty);
    }
    faults.clear();
    connectProxy.close();
    server.close();
    dispatcher.failures().stream()
        .findFirst()
        .ifPresent(failure -> {
          throw new AssertionError("the stand-in failed", failure);
        });
  }

  private Map<String, String> proxyProperties() {
    return Map.of(
        "https.proxyHost",
        CertificateAuthority.loopback().getHostAddress(),
        "https.proxyPort",
        Integer.toString(connectProxy.port()));
  }
}
