package parley.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.javacord.core.util.rest.RestEndpoint;
import org.javacord.core.util.rest.RestMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.command.CommandPayload;
import parley.bot.interaction.ApplicationOwners;
import parley.bot.interaction.DiscordResources;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionParser;
import parley.bot.interaction.InteractionResponder;
import parley.health.HealthReport;

/** The connection to Discord: interactions come in over the gateway, responses go out over REST. */
public final class DiscordClient implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordClient.class);

  /** One attempt per call; {@link #requestUntilSuccess} does the waiting and logs it. */
  private static final RetryPolicy SINGLE_ATTEMPT = new RetryPolicy(1, Duration.ofSeconds(60));

  private final String shardSetting;
  private final MinimalDiscordApi api;
  private final Gateway gateway;
  private final DiscordResponder responder;
  private final OwnerDirectory owners;
  private final AttachmentDownload attachments;
  private final PendingInteractions pendingInteractions = new PendingInteractions(System::nanoTime);
  private volatile Consumer<Interaction> interactionHandler = _ -> {};

  /**
   * Creates a client; connects nothing.
   *
   * @param shardSetting {@code auto}, a number of shards, or a range such as {@code 0-3/8}
   */
  public DiscordClient(BotToken token, String shardSetting) {
    this(token, shardSetting, InteractionRestApi.FIRST_RESPONSE_DEADLINE);
  }

  /**
   * Nothing is sent yet.
   *
   * @param firstResponseDeadline how long a first response may take; longer than Discord's three
   *     seconds only for tests, which may run on a slow machine
   */
  public DiscordClient(BotToken token, String shardSetting, Duration firstResponseDeadline) {
    this.shardSetting = shardSetting;
    this.api = new MinimalDiscordApi(token, 0, 1);
    this.gateway = new Gateway(token, this::receive);
    this.owners = new OwnerDirectory(api.getHttpClient(), api.getPrefixedToken());
    this.attachments = new AttachmentDownload(api.getHttpClient(), AttachmentDownload.TIMEOUT);
    this.responder =
        new DiscordResponder(
            new InteractionRestApi(api, pendingInteractions, firstResponseDeadline),
            pendingInteractions);
  }

  /** Sends responses. */
  public InteractionResponder responder() {
    return responder;
  }

  /** Finds out who owns the application, now and every hour, and fetches files. */
  public DiscordResources resources() {
    owners.start();
    return new DiscordResources() {
      @Override
      public ApplicationOwners owners() {
        return owners.owners();
      }

      @Override
      public byte[] download(Interaction.Attachment attachment, long maxBytes)
          throws DownloadException, InterruptedException {
        return attachments.fetch(attachment, maxBytes);
      }
    };
  }

  /**
   * The id of the application the token belongs to. Retries until Discord answers.
   *
   * @throws DiscordLoginException if Discord rejects the token
   */
  public String applicationId() throws DiscordLoginException, InterruptedException {
    return requestUntilSuccess(RestEndpoint.SELF_INFO).path("id").asText();
  }

  /**
   * Registers the commands if they differ from those registered.
   *
   * @return whether anything had to be changed
   */
  public boolean register(String applicationId, CommandPayload payload)
      throws RestException, InterruptedException {
    return new CommandRegistrar(api).register(applicationId, payload);
  }

  /**
   * Connects and delivers interactions, on the socket's thread, until closed.
   *
   * @param handler takes an interaction and returns at once
   * @throws DiscordLoginException with a remedy, once reconnecting cannot help
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
      throw DiscordLoginException.rejected(gateway.fatalCloseMessage().join());
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
        if (e.isLoginRefused()) {
          throw DiscordLoginException.rejected(FatalCloseCodes.REJECTED_TOKEN + ".");
        }
        Duration delay = ExponentialBackoff.RECONNECT.delay(attempt);
        long retryAfterMillis = (long) Math.ceil(e.retryAfter().orElse(0) * 1000);
        delay = delay.plusMillis(retryAfterMillis);
        log.warn("{}; trying again in {} s", e.getMessage(), (delay.toMillis() + 999) / 1000);
        Thread.sleep(delay);
      }
    }
  }

  /**
   * On the socket's own thread, so that an interaction's time starts when it arrives and not when
   * some other thread has time for it. The handler only queues it.
   */
  private void receive(JsonNode data) {
    try {
      InteractionParser.parse(data).ifPresent(this::deliver);
    } catch (RuntimeException e) {
      // Without its message, which may quote the token or what somebody wrote.
      log.error("An interaction could not be read: {}", e.getClass().getName());
    }
  }

  private void deliver(Interaction interaction) {
    String id = interaction.context().id();
    pendingInteractions.add(id);
    try {
      interactionHandler.accept(interaction);
    } catch (RuntimeException e) {
      pendingInteractions.remove(id);
      // Without its message, which may quote what somebody wrote.
      log.error("The interaction handler failed: {}", e.getClass().getName());
    }
  }

  /** Reports whether all shards are connected. */
  public HealthReport health() {
    int connected = gateway.connectedCount();
    int total = gateway.shardCount();
    return new HealthReport(
        total > 0 && connected == total, connected + " of " + total + " shards connected");
  }

  /**
   * Accepts no more interactions and waits for pending ones.
   *
   * @param turnAwayWaiting tells those whose interactions have not begun that they never will
   * @return whether all pending ones were answered in time
   */
  public boolean drain(Duration timeout, Runnable turnAwayWaiting) throws InterruptedException {
    gateway.stopAccepting();
    turnAwayWaiting.run();
    return pendingInteractions.awaitEmpty(timeout);
  }

  /** Disconnects. */
  @Override
  public void close() {
    gateway.close();
    owners.close();
    responder.close();
    api.release();
  }
}
