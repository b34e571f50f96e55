package parley.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.javacord.core.util.rest.RestEndpoint;
import org.javacord.core.util.rest.RestMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.command.CommandPayload;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionParser;
import parley.bot.interaction.InteractionResponder;
import parley.health.HealthReport;

/** Discord as the bot sees it: interactions come in, responses go out. */
public final class DiscordClient implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordClient.class);
  private static final ExponentialBackoff BACKOFF =
      new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

  /** A single try; the pauses between tries are ours, and are told. */
  private static final RetryPolicy SINGLE_ATTEMPT = new RetryPolicy(1, Duration.ofSeconds(60));

  private final String shardSetting;
  private final MinimalDiscordApi api;
  private final Gateway gateway;
  private final DiscordResponder responder;
  private final PendingInteractions pendingInteractions = new PendingInteractions(System::nanoTime);
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Consumer<Interaction> interactionHandler = _ -> {};

  /**
   * Nothing is sent yet.
   *
   * @param shardSetting {@code auto}, a number, or a range
   */
  public DiscordClient(BotToken token, String shardSetting) {
    this(token, shardSetting, InteractionRestApi.FIRST_RESPONSE_DEADLINE);
  }

  /**
   * Nothing is sent yet.
   *
   * @param firstResponse how long a first response may take; longer than Discord's three seconds
   *     only for tests, which may run on a slow machine
   */
  public DiscordClient(BotToken token, String shardSetting, Duration firstResponse) {
    this.shardSetting = shardSetting;
    this.api = new MinimalDiscordApi(token, 0, 1, firstResponse);
    this.gateway = new Gateway(token, this::receive);
    this.responder =
        new DiscordResponder(
            new InteractionRestApi(api, pendingInteractions, firstResponse), pendingInteractions);
  }

  /** Carries responses. */
  public InteractionResponder responder() {
    return responder;
  }

  /**
   * The id of the application the token belongs to. Waits for Discord as long as it takes.
   *
   * @throws DiscordLoginException if Discord rejects the token
   */
  public String applicationId() throws DiscordLoginException, InterruptedException {
    return requestUntilSuccess(RestEndpoint.SELF_INFO).path("id").asText();
  }

  /**
   * Registers the commands, unless they are registered as they are.
   *
   * @return whether anything had to be changed
   */
  public boolean register(String applicationId, CommandPayload payload)
      throws RestException, InterruptedException {
    return new CommandRegistrar(api).register(applicationId, payload);
  }

  /**
   * Connects and hands over interactions, each on a thread of its own, until closed.
   *
   * @param handler gets the interactions
   * @throws DiscordLoginException with what to do, once reconnecting cannot help
   */
  public void run(Consumer<Interaction> handler)
      throws DiscordLoginException, InterruptedException {
    interactionHandler = handler;
    JsonNode gatewayInfo = requestUntilSuccess(RestEndpoint.GATEWAY_BOT);
    ShardRange shardRange =
        ShardRange.parse(shardSetting, () -> gatewayInfo.path("shards").asInt(1));
    awaitSessionStarts(gatewayInfo, shardRange.count());
    gateway.connect(gatewayInfo.path("url").asText("wss://gateway.discord.gg"), shardRange);
    try {
      throw DiscordLoginException.rejected(gateway.fatalRemedy().join());
    } catch (CancellationException _) {
      log.debug("Disconnected, as asked");
    }
  }

  private void awaitSessionStarts(JsonNode gatewayInfo, int shards)
      throws DiscordLoginException, InterruptedException {
    SessionStartLimit limit = SessionStartLimit.parse(gatewayInfo.path("session_start_limit"));
    while (!limit.permits(shards)) {
      Duration delay = limit.retryDelay();
      log.warn(
          "Session starts left for today: {}, needed: {}; waiting {} until Discord grants more. A"
              + " bot that starts again and again uses them up",
          limit.remaining(),
          shards,
          format(delay));
      Thread.sleep(delay);
      JsonNode newInfo = requestUntilSuccess(RestEndpoint.GATEWAY_BOT);
      limit = SessionStartLimit.parse(newInfo.path("session_start_limit"));
    }
  }

  private static String format(Duration delay) {
    long seconds = delay.plusMillis(999).toSeconds();
    return seconds < 120 ? seconds + " s" : delay.plusSeconds(59).toMinutes() + " min";
  }

  private JsonNode requestUntilSuccess(RestEndpoint endpoint)
      throws DiscordLoginException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return RestClient.send(
            RestClient.botRequest(api, RestMethod.GET, endpoint), SINGLE_ATTEMPT);
      } catch (RestException e) {
        // A 403 comes from something between us and Discord as often as from Discord.
        if (e.status() == 401) {
          throw DiscordLoginException.rejected(FatalCloseCodes.REJECTED_TOKEN + ".");
        }
        Duration delay = BACKOFF.delay(attempt);
        long retryAfterMillis = (long) Math.ceil(e.retryAfter().orElse(0) * 1000);
        delay = delay.plusMillis(retryAfterMillis);
        log.warn("{}; trying again in {} s", e.getMessage(), (delay.toMillis() + 999) / 1000);
        Thread.sleep(delay);
      }
    }
  }

  /** On a thread of its own: the socket's must go on reading. */
  private void receive(JsonNode data) {
    executor.execute(() -> {
      try {
        InteractionParser.parse(data).ifPresent(this::deliver);
      } catch (RuntimeException e) {
        // Not its message, which may hold the token or what somebody wrote.
        log.error("An interaction could not be read: {}", e.getClass().getName());
      }
    });
  }

  private void deliver(Interaction interaction) {
    String id = interaction.context().id();
    pendingInteractions.add(id);
    try {
      interactionHandler.accept(interaction);
    } catch (RuntimeException e) {
      pendingInteractions.remove(id);
      // Not its message, which may hold what somebody wrote.
      log.error("The desk failed: {}", e.getClass().getName());
    }
  }

  /** How the connections are. */
  public HealthReport health() {
    int connected = gateway.connectedCount();
    int total = gateway.shardCount();
    return new HealthReport(
        total > 0 && connected == total, connected + " of " + total + " shards connected");
  }

  /**
   * Takes no more interactions and waits for those under way.
   *
   * @return whether all got their response
   */
  public boolean drain(Duration timeout) throws InterruptedException {
    gateway.stopAccepting();
    return pendingInteractions.awaitEmpty(timeout);
  }

  /** Disconnects. */
  @Override
  public void close() {
    gateway.close();
    executor.shutdown();
    responder.close();
    api.release();
  }
}
