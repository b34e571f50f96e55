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
import parley.config.Settings;
import parley.health.HealthServer;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;

/** Runs the Discord face until it is told to stop or can serve no more. */
public final class DiscordBot {
  private static final Logger log = LoggerFactory.getLogger(DiscordBot.class);

  /** What is under way when the process is told to stop gets this long. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final int FINE = 0;
  private static final int WRONG_USE = 2;
  private static final int FAILURE = 3;

  private final Settings settings;
  private final String version;
  private final Consumer<String> say;
  private final Clock clock;
  private final Function<BotToken, DiscordClient> edge;

  /**
   * @param version of Parley
   * @param say tells the operator something, a line at a time
   */
  public DiscordBot(Settings settings, String version, Consumer<String> say) {
    this(
        settings,
        version,
        say,
        Clock.system(ZoneId.systemDefault()),
        token -> new DiscordClient(token, settings.discord().shards()));
  }

  /** With a clock and an edge of one's own, for tests. */
  DiscordBot(
      Settings settings,
      String version,
      Consumer<String> say,
      Clock clock,
      Function<BotToken, DiscordClient> edge) {
    this.settings = settings;
    this.version = version;
    this.say = say;
    this.clock = clock;
    this.edge = edge;
  }

  /**
   * Runs until the process ends; returns the exit code if that is not by a signal.
   *
   * @param token the bot's token, as it was given
   * @param library opens the library; only once the token looks like one
   */
  public int run(String token, Callable<KnowledgeBase> library) throws Exception {
    try {
      BotToken parsed = BotToken.parse(token);
      try (KnowledgeBase opened = library.call()) {
        CompletableFuture<Void> _ =
            opened.startEmbedding(ProgressListener.NONE); // by words until then
        serve(edge.apply(parsed), opened);
      }
      return FINE;
    } catch (DiscordLoginException e) {
      say.accept("parley: " + e.getMessage());
      return e.isWrongUse() ? WRONG_USE : FAILURE;
    }
  }

  private void serve(DiscordClient discord, KnowledgeBase library) throws Exception {
    Thread hook = Thread.ofPlatform().name("discord-stop").unstarted(() -> stop(discord));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      String application = discord.application();
      say.accept("Add the bot to a server: " + Invite.link(application));
      BotContext equipment = new BotContext(library, settings, version, clock);
      CommandRegistry commands = CommandRegistry.of(equipment);
      register(discord, application, CommandPayload.of(commands));
      try (InteractionDispatcher desk =
              InteractionDispatcher.of(equipment, commands, discord.responder());
          AutoCloseable _ = listen(discord)) {
        discord.serve(desk::accept);
      }
    } finally {
      if (removed(hook)) {
        discord.close();
      }
    }
  }

  /** Lets {@code parley health} ask; a bot that cannot be asked still answers people. */
  private AutoCloseable listen(DiscordClient discord) {
    try {
      return HealthServer.listen(settings.state(), discord::health);
    } catch (IOException e) {
      log.warn("Nobody can ask how the bot is: {}", e.getMessage());
      return () -> {};
    }
  }

  private static void register(DiscordClient discord, String application, CommandPayload commands)
      throws InterruptedException {
    try {
      boolean changed = discord.register(application, commands);
      log.info("The commands are registered{}", changed ? "" : " already");
    } catch (RestException e) {
      // Those registered before still work, and the next start tries again.
      log.warn("The commands could not be registered: {}", e.getMessage());
    }
  }

  /** Whether the hook was removed, as against running, when it disconnects by itself. */
  private static boolean removed(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      return false;
    }
  }

  private static void stop(DiscordClient discord) {
    try {
      if (!discord.finish(GRACE)) {
        log.warn("Some answers did not get out within {} s", GRACE.toSeconds());
      }
      discord.close();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
