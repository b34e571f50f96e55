package parley.config;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Builds {@link Settings} for tests: the default configuration with what a test changes. */
public final class SettingsFixture {
  /** The search settings of the default configuration. */
  public static final Settings.Search SEARCH =
      new Settings.Search(Settings.Ranking.HYBRID, 1.2, 0.75, 0.3, 0.2, 0.1, Optional.empty());

  /** The Discord settings of the default configuration. */
  public static final Settings.Discord DISCORD =
      new Settings.Discord(
          "auto",
          true,
          List.of(),
          List.of(),
          new Settings.RateLimit(5, 12),
          new Settings.RateLimit(60, 240),
          0.3,
          true);

  private Settings.Corpus corpus;
  private final Path state;
  private Path data;
  private List<Topic> topics = List.of();
  private Settings.Search search = SEARCH;
  private Settings.Answer answer = new Settings.Answer(3, Period.ofDays(180));
  private Settings.Discord discord = DISCORD;
  private Settings.Audit audit = new Settings.Audit(Period.ofDays(365));

  private SettingsFixture(Settings.Corpus corpus, Path state) {
    this.corpus = corpus;
    this.state = state;
    this.data = state.resolveSibling("data");
  }

  /** The default settings without topics, with these folders. */
  public static SettingsFixture withFolders(Path corpus, Path state) {
    return new SettingsFixture(new Settings.Corpus(corpus, 1 << 20, "en"), state);
  }

  /** Existing settings, to change some of them. */
  public static SettingsFixture copyOf(Settings settings) {
    SettingsFixture copy = new SettingsFixture(settings.corpus(), settings.stateFolder());
    copy.data = settings.dataFolder();
    copy.topics = settings.topics();
    copy.search = settings.search();
    copy.answer = settings.answer();
    copy.discord = settings.discord();
    copy.audit = settings.audit();
    return copy;
  }

  /** With another folder of what must last. */
  public SettingsFixture data(Path data) {
    this.data = data;
    return this;
  }

  /** What is in the folder is served, and no revisions are kept. */
  public SettingsFixture withoutEdits() {
    this.corpus = corpus.withoutEdits();
    return this;
  }

  public SettingsFixture topics(Topic... topics) {
    this.topics = List.of(topics);
    return this;
  }

  public SettingsFixture ranking(Settings.Ranking ranking) {
    this.search =
        new Settings.Search(
            ranking,
            search.k1(),
            search.b(),
            search.titleWeight(),
            search.phraseWeight(),
            search.proximityWeight(),
            search.synonyms());
    return this;
  }

  public SettingsFixture discord(Settings.Discord discord) {
    this.discord = discord;
    return this;
  }

  /** The default Discord settings with replies that everyone sees. */
  public static Settings.Discord publicReplies() {
    return discord(false, DISCORD.moderatorRoles(), DISCORD.moderatorGuilds());
  }

  /** The default Discord settings without a warm-up. */
  public static Settings.Discord withoutWarmUp() {
    return new Settings.Discord(
        DISCORD.shards(),
        DISCORD.hasEphemeralReplies(),
        DISCORD.moderatorRoles(),
        DISCORD.moderatorGuilds(),
        DISCORD.userRateLimit(),
        DISCORD.guildRateLimit(),
        DISCORD.maxArticleLoss(),
        false);
  }

  /** The default Discord settings with moderators of these roles, in these guilds. */
  public static Settings.Discord moderators(List<String> roles, List<String> guilds) {
    return discord(true, roles, guilds);
  }

  private static Settings.Discord discord(
      boolean hasEphemeralReplies, List<String> roles, List<String> guilds) {
    return new Settings.Discord(
        DISCORD.shards(),
        hasEphemeralReplies,
        roles,
        guilds,
        DISCORD.userRateLimit(),
        DISCORD.guildRateLimit(),
        DISCORD.maxArticleLoss(),
        DISCORD.hasWarmUp());
  }

  public Settings build() {
    return new Settings(corpus, state, data, topics, search, answer, discord, audit);
  }
}
