package parley.discord;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.command.BotDependencies;
import parley.bot.command.CommandPayload;
import parley.bot.command.CommandRegistry;
import parley.bot.dispatch.BackgroundWarmUp;
import parley.bot.dispatch.InteractionDispatcher;
import parley.bot.moderation.Permissions;
import parley.config.Settings;
import parley.health.HealthServer;
import parley.health.HeapWatchdog;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;

/** Runs the bot on Discord until the process is stopped or reconnecting cannot help. */
public final class DiscordBot {
  private static final Logger log = LoggerFactory.getLogger(DiscordBot.class);

  /** Time given to pending interactions when the process is told to stop. */
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);

  private static final long VIEW_CHANNEL = 1L << 10;
  private static final long EMBED_LINKS = 1L << 14;
  private static final long ATTACH_FILES = 1L << 15;

  /** Permissions needed to share an answer in a channel. */
  private static final long INVITE_PERMISSIONS =
      VIEW_CHANNEL | Permissions.SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES;

  private static final int EXIT_OK = 0;
  private static final int EXIT_USAGE = 2;
  private static final int EXIT_SOFTWARE = 3;

  private final Settings settings;
  private final String version;
  private final Consumer<String> operatorOutput;
  private final Clock clock;
  private final Function<BotToken, DiscordClient> clientFactory;

  /**
   * @param version version of Parley
   * @param operatorOutput prints a line for the operator
   */
  public DiscordBot(Settings settings, String version, Consumer<String> operatorOutput) {
    this(
        settings,
        version,
        operatorOutput,
        Clock.system(ZoneId.systemDefault()),
        token -> new DiscordClient(token, settings.discord().shards()));
  }

  /** With a clock and a client of one's own, for tests. */
  DiscordBot(
      Settings settings,
      String version,
      Consumer<String> operatorOutput,
      Clock clock,
      Function<BotToken, DiscordClient> clientFactory) {
    this.settings = settings;
    this.version = version;
    this.operatorOutput = operatorOutput;
    this.clock = clock;
    this.clientFactory = clientFactory;
  }

  /**
   * Runs the bot; blocks until it ends.
   *
   * @param token the bot's token, as configured
   * @param knowledgeBaseOpener opens the knowledge base; called only after the token was parsed
   * @return the exit code, unless a signal ends the process
   */
  public int run(String token, Callable<KnowledgeBase> knowledgeBaseOpener) throws Exception {
    try {
      BotToken parsed = BotToken.parse(token);
      try (KnowledgeBase knowledgeBase = knowledgeBaseOpener.call()) {
        // Lexical ranking until they are ready.
        CompletableFuture<Void> embedded = knowledgeBase.startEmbedding(ProgressListener.NONE);
        serve(clientFactory.apply(parsed), knowledgeBase, embedded);
      }
      return EXIT_OK;
    } catch (DiscordLoginException e) {
      operatorOutput.accept("parley: " + e.getMessage());
      return e.isUsageError() ? EXIT_USAGE : EXIT_SOFTWARE;
    }
  }

  private void serve(
      DiscordClient discord, KnowledgeBase knowledgeBase, CompletableFuture<Void> embedded)
      throws Exception {
    AtomicReference<Runnable> turnAwayWaiting = new AtomicReference<>(() -> {});
    Thread hook =
        Thread.ofPlatform()
            .name("discord-stop")
            .unstarted(() -> stop(discord, () -> turnAwayWaiting.get().run()));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      String applicationId = discord.applicationId();
      operatorOutput.accept("Add the bot to a server: " + inviteLink(applicationId));
      BotDependencies dependencies =
          new BotDependencies(knowledgeBase, settings, version, clock, discord.resources());
      CommandRegistry commands = CommandRegistry.create(dependencies);
      register(discord, applicationId, CommandPayload.from(commands));
      try (InteractionDispatcher dispatcher =
              InteractionDispatcher.create(dependencies, commands, discord.responder());
          HeapWatchdog _ = HeapWatchdog.start();
          AutoCloseable _ = listenForHealthChecks(discord)) {
        turnAwayWaiting.set(dispatcher::turnAwayWaiting);
        Optional<BackgroundWarmUp> warmUp =
            BackgroundWarmUp.start(dependencies, dispatcher, embedded);
        try {
          discord.run(dispatcher::dispatch);
        } finally {
          warmUp.ifPresent(BackgroundWarmUp::close);
        }
      }
    } finally {
      if (removeHook(hook)) {
        discord.close();
      }
    }
  }

  /** The OAuth2 link that adds the bot to a server. */
  private static String inviteLink(String applicationId) {
    return "https://discord.com/oauth2/authorize?client_id="
        + applicationId
        + "&scope=bot%20applications.commands&permissions="
        + INVITE_PERMISSIONS;
  }

  /** Listens for {@code parley health}. The bot runs even if it cannot listen. */
  private AutoCloseable listenForHealthChecks(DiscordClient discord) {
    try {
      return HealthServer.listen(settings.stateFolder(), discord::health);
    } catch (IOException e) {
      log.warn("The health check socket cannot be opened: {}", e.getMessage());
      return () -> {};
    }
  }

  private static void register(DiscordClient discord, String applicationId, CommandPayload payload)
      throws InterruptedException {
    try {
      boolean wasChanged = discord.register(applicationId, payload);
      log.info("The commands are registered{}", wasChanged ? "" : " already");
    } catch (RestException e) {
      // The commands registered earlier still work, and the next start tries again.
      log.warn("The commands could not be registered: {}", e.getMessage());
    }
  }

  /** Removes the hook; false if it is already running, and then it disconnects itself. */
  private static boolean removeHook(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      return false;
    }
  }

  private static void stop(DiscordClient discord, Runnable turnAwayWaiting) {
    try {
      if (!discord.drain(SHUTDOWN_TIMEOUT, turnAwayWaiting)) {
        log.warn("Some answers did not get out within {} s", SHUTDOWN_TIMEOUT.toSeconds());
      }
      discord.close();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
