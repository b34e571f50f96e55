package parley.discord;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.command.BotContext;
import parley.bot.command.CommandPayload;
import parley.bot.command.CommandRegistry;
import parley.bot.dispatch.InteractionDispatcher;
import parley.bot.moderation.Permissions;
import parley.config.Settings;
import parley.health.HealthServer;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;

/** Runs the Discord face until it is told to stop or can serve no more. */
public final class DiscordBot {
  private static final Logger log = LoggerFactory.getLogger(DiscordBot.class);

  /** What is under way when the process is told to stop gets this long. */
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);

  private static final long VIEW_CHANNEL = 1L << 10;
  private static final long EMBED_LINKS = 1L << 14;
  private static final long ATTACH_FILES = 1L << 15;

  /** What sharing an answer in a channel takes. */
  private static final long INVITE_PERMISSIONS =
      VIEW_CHANNEL | Permissions.SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES;

  private static final int EXIT_OK = 0;
  private static final int EXIT_USAGE = 2;
  private static final int EXIT_SOFTWARE = 3;

  private final Settings settings;
  private final String version;
  private final Consumer<String> operatorOutput;
  private final Clock clock;
  private final Function<BotToken, DiscordClient> edge;

  /**
   * @param version of Parley
   * @param operatorOutput tells the operator something, a line at a time
   */
  public DiscordBot(Settings settings, String version, Consumer<String> operatorOutput) {
    this(
        settings,
        version,
        operatorOutput,
        Clock.system(ZoneId.systemDefault()),
        token -> new DiscordClient(token, settings.discord().shards()));
  }

  /** With a clock and an edge of one's own, for tests. */
  DiscordBot(
      Settings settings,
      String version,
      Consumer<String> operatorOutput,
      Clock clock,
      Function<BotToken, DiscordClient> edge) {
    this.settings = settings;
    this.version = version;
    this.operatorOutput = operatorOutput;
    this.clock = clock;
    this.edge = edge;
  }

  /**
   * Runs until the process ends; returns the exit code if that is not by a signal.
   *
   * @param token the bot's token, as it was given
   * @param knowledgeBaseOpener opens the library; only once the token looks like one
   */
  public int run(String token, Callable<KnowledgeBase> knowledgeBaseOpener) throws Exception {
    try {
      BotToken parsed = BotToken.parse(token);
      try (KnowledgeBase knowledgeBase = knowledgeBaseOpener.call()) {
        CompletableFuture<Void> _ =
            knowledgeBase.startEmbedding(ProgressListener.NONE); // by words until then
        serve(edge.apply(parsed), knowledgeBase);
      }
      return EXIT_OK;
    } catch (DiscordLoginException e) {
      operatorOutput.accept("parley: " + e.getMessage());
      return e.isUsageError() ? EXIT_USAGE : EXIT_SOFTWARE;
    }
  }

  private void serve(DiscordClient discord, KnowledgeBase knowledgeBase) throws Exception {
    Thread hook = Thread.ofPlatform().name("discord-stop").unstarted(() -> stop(discord));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      String applicationId = discord.applicationId();
      operatorOutput.accept("Add the bot to a server: " + inviteLink(applicationId));
      BotContext context = new BotContext(knowledgeBase, settings, version, clock);
      CommandRegistry commands = CommandRegistry.create(context);
      register(discord, applicationId, CommandPayload.from(commands));
      try (InteractionDispatcher dispatcher =
              InteractionDispatcher.create(context, commands, discord.responder());
          AutoCloseable _ = listenForHealthChecks(discord)) {
        discord.run(dispatcher::dispatch);
      }
    } finally {
      if (removeHook(hook)) {
        discord.close();
      }
    }
  }

  /** The link with which somebody adds the bot to a server. */
  private static String inviteLink(String applicationId) {
    return "https://discord.com/oauth2/authorize?client_id="
        + applicationId
        + "&scope=bot%20applications.commands&permissions="
        + INVITE_PERMISSIONS;
  }

  /** Lets {@code parley health} ask; a bot that cannot be asked still answers people. */
  private AutoCloseable listenForHealthChecks(DiscordClient discord) {
    try {
      return HealthServer.listen(settings.state(), discord::health);
    } catch (IOException e) {
      log.warn("Nobody can ask how the bot is: {}", e.getMessage());
      return () -> {};
    }
  }

  private static void register(DiscordClient discord, String applicationId, CommandPayload payload)
      throws InterruptedException {
    try {
      boolean wasChanged = discord.register(applicationId, payload);
      log.info("The commands are registered{}", wasChanged ? "" : " already");
    } catch (RestException e) {
      // Those registered before still work, and the next start tries again.
      log.warn("The commands could not be registered: {}", e.getMessage());
    }
  }

  /** Whether the hook was removed, as against running, when it disconnects by itself. */
  private static boolean removeHook(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      return false;
    }
  }

  private static void stop(DiscordClient discord) {
    try {
      if (!discord.drain(SHUTDOWN_TIMEOUT)) {
        log.warn("Some answers did not get out within {} s", SHUTDOWN_TIMEOUT.toSeconds());
      }
      discord.close();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
