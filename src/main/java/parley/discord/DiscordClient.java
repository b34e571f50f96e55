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
  private static final ExponentialBackoff PAUSES =
      new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

  /** A single try; the pauses between tries are ours, and are told. */
  private static final RetryPolicy ONCE = new RetryPolicy(1, Duration.ofSeconds(60));

  private final String shards;
  private final MinimalDiscordApi api;
  private final Gateway gateway;
  private final DiscordResponder responder;
  private final PendingInteractions underWay = new PendingInteractions(System::nanoTime);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Consumer<Interaction> desk = _ -> {};

  /**
   * Nothing is sent yet.
   *
   * @param shards {@code auto}, a number, or a range
   */
  public DiscordClient(BotToken token, String shards) {
    this(token, shards, InteractionRestApi.FIRST_RESPONSE);
  }

  /**
   * Nothing is sent yet.
   *
   * @param firstResponse how long a first response may take; longer than Discord's three seconds
   *     only for tests, which may run on a slow machine
   */
  public DiscordClient(BotToken token, String shards, Duration firstResponse) {
    this.shards = shards;
    this.api = new MinimalDiscordApi(token, 0, 1, firstResponse);
    this.gateway = new Gateway(token, this::take);
    this.responder =
        new DiscordResponder(new InteractionRestApi(api, underWay, firstResponse), underWay);
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
  public String application() throws DiscordLoginException, InterruptedException {
    return patiently(RestEndpoint.SELF_INFO).path("id").asText();
  }

  /**
   * Registers the commands, unless they are registered as they are.
   *
   * @return whether anything had to be changed
   */
  public boolean register(String application, CommandPayload commands)
      throws RestException, InterruptedException {
    return new CommandRegistrar(api).register(application, commands);
  }

  /**
   * Connects and hands over interactions, each on a thread of its own, until closed.
   *
   * @param taker gets the interactions
   * @throws DiscordLoginException with what to do, once reconnecting cannot help
   */
  public void serve(Consumer<Interaction> taker)
      throws DiscordLoginException, InterruptedException {
    desk = taker;
    JsonNode told = patiently(RestEndpoint.GATEWAY_BOT);
    ShardRange which = ShardRange.of(shards, () -> told.path("shards").asInt(1));
    SessionStartLimit.await(
        told.path("session_start_limit"),
        which.count(),
        () -> patiently(RestEndpoint.GATEWAY_BOT).path("session_start_limit"));
    gateway.connect(told.path("url").asText("wss://gateway.discord.gg"), which);
    try {
      throw DiscordLoginException.refused(gateway.fatal().join());
    } catch (CancellationException _) {
      log.debug("Disconnected, as asked");
    }
  }

  private JsonNode patiently(RestEndpoint endpoint)
      throws DiscordLoginException, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        return RestClient.send(Requests.asBot(api, RestMethod.GET, endpoint), ONCE);
      } catch (RestException e) {
        // A 403 comes from something between us and Discord as often as from Discord.
        if (e.status() == 401) {
          throw DiscordLoginException.refused(FatalCloseCodes.REJECTED_TOKEN + ".");
        }
        Duration pause = PAUSES.after(tries);
        long told = (long) Math.ceil(e.retryAfter().orElse(0) * 1000);
        pause = pause.plusMillis(told);
        log.warn("{}; trying again in {} s", e.getMessage(), (pause.toMillis() + 999) / 1000);
        Thread.sleep(pause);
      }
    }
  }

  /** On a thread of its own: the socket's must go on reading. */
  private void take(JsonNode data) {
    threads.execute(() -> {
      try {
        InteractionParser.read(data).ifPresent(this::handOver);
      } catch (RuntimeException e) {
        // Not its message, which may hold the token or what somebody wrote.
        log.error("An interaction could not be read: {}", e.getClass().getName());
      }
    });
  }

  private void handOver(Interaction interaction) {
    String id = interaction.origin().id();
    underWay.begin(id);
    try {
      desk.accept(interaction);
    } catch (RuntimeException e) {
      underWay.end(id);
      // Not its message, which may hold what somebody wrote.
      log.error("The desk failed: {}", e.getClass().getName());
    }
  }

  /** How the connections are. */
  public HealthReport health() {
    int serving = gateway.serving();
    int all = gateway.size();
    return new HealthReport(
        all > 0 && serving == all, serving + " of " + all + " shards connected");
  }

  /**
   * Takes no more interactions and waits for those under way.
   *
   * @return whether all got their response
   */
  public boolean finish(Duration longest) throws InterruptedException {
    gateway.stopListening();
    return underWay.awaitNone(longest);
  }

  /** Disconnects. */
  @Override
  public void close() {
    gateway.close();
    threads.shutdown();
    responder.close();
    api.release();
  }
}
