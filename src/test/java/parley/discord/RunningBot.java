package parley.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import parley.config.CommandLineOverrides;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.config.SettingsLoader;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.Polling;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.InteractionBuilder;
import parley.library.ArticleLossPolicy;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ProgressListener;
import parley.testing.TestTimeouts;

/** The whole bot with the committed articles, in this JVM, connected to its own stand-in. */
final class RunningBot implements AutoCloseable {
  final StandIn standIn = StandIn.startForThisJvm();
  private final String token = Ids.botToken();
  private final AtomicInteger userIds = new AtomicInteger(1000);
  private final Thread thread;

  /**
   * Starts the bot.
   *
   * @param wrapper wraps the knowledge base
   */
  RunningBot(Path state, UnaryOperator<KnowledgeBase> wrapper) throws Exception {
    this(state, wrapper, Clock.system(ZoneId.systemDefault()));
  }

  /**
   * Starts it.
   *
   * @param wrapper puts something around the library
   * @param clock the bot's
   */
  RunningBot(Path state, UnaryOperator<KnowledgeBase> wrapper, Clock clock) throws Exception {
    this(
        committedArticles(state),
        settings -> wrapper.apply(KnowledgeBase.open(settings, ProgressListener.NONE)),
        clock);
  }

  /** Opens the knowledge base. */
  @FunctionalInterface
  private interface Opener {
    KnowledgeBase open(Settings settings) throws KnowledgeBaseException;
  }

  private RunningBot(Settings settings, Opener opener, Clock clock) throws Exception {
    standIn.gateway().setGuilds(Guilds.complete());
    DiscordBot bot =
        new DiscordBot(
            settings,
            "0.1.0",
            line -> {},
            clock,
            parsed ->
                new DiscordClient(parsed, settings.discord().shards(), TestTimeouts.GENEROUS));
    thread = Thread.ofPlatform().daemon().start(() -> run(bot, settings, opener));
    standIn.gateway().awaitConnected(1);
  }

  /** A bot that keeps revisions of the articles in {@code folder/corpus}, open to moderators. */
  static RunningBot editing(Path folder) throws Exception {
    return editing(folder, SettingsFixture.moderators(List.of(), List.of(Guilds.ID)));
  }

  /** The same without configured guilds. */
  static RunningBot editingForOwnersAlone(Path folder) throws Exception {
    return editing(folder, SettingsFixture.DISCORD);
  }

  private static RunningBot editing(Path folder, Settings.Discord discord) throws Exception {
    Settings settings =
        SettingsFixture.withFolders(folder.resolve("corpus"), folder.resolve("state"))
            .ranking(Settings.Ranking.LEXICAL)
            .discord(discord)
            .build();
    return new RunningBot(
        settings,
        each -> KnowledgeBase.openToEdit(each, ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL),
        Clock.system(ZoneId.systemDefault()));
  }

  private static Settings committedArticles(Path state) throws Exception {
    Settings defaults =
        new SettingsLoader(Path.of("").toAbsolutePath(), Map.of())
            .load(
                new CommandLineOverrides(
                    Optional.empty(), Optional.empty(), Optional.of(state.toString())));
    // The model makes no difference to these tests, and takes time to load.
    return SettingsFixture.copyOf(defaults)
        .ranking(Settings.Ranking.LEXICAL)
        .discord(SettingsFixture.moderators(List.of(), List.of(Guilds.ID)))
        .build();
  }

  private void run(DiscordBot bot, Settings settings, Opener opener) {
    try {
      bot.run(token, () -> opener.open(settings));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends an interaction, each by another person so that no rate limit applies. */
  InteractionTrace send(InteractionBuilder interaction) {
    ObjectNode payload = interaction.byUser(Integer.toString(userIds.incrementAndGet())).build();
    return standIn.deliver(payload);
  }

  /** Sends an interaction by a person and waits for the answer. */
  InteractionTrace askAs(String userId, InteractionBuilder interaction) {
    return standIn.traces().awaitAnswer(standIn.deliver(interaction.byUser(userId).build()));
  }

  /** Sends an interaction and waits for the answer. */
  InteractionTrace ask(InteractionBuilder interaction) {
    return standIn.traces().awaitAnswer(send(interaction));
  }

  @Override
  public void close() {
    // Ends the bot, which must not resume at another stand-in, even if it is just reconnecting.
    standIn.reject(token);
    standIn.gateway().close(4004);
    Polling.untilTrue(() -> !thread.isAlive(), "end of the bot");
    standIn.close();
  }
}
