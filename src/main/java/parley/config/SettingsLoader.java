package parley.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.ReportAddress;

/**
 * Loads and validates the configuration. Options override environment variables, which override the
 * file, which overrides the defaults.
 */
public final class SettingsLoader {
  private static final String DEFAULT_FILE = "config/parley.conf";
  private static final Pattern SHARD_SPEC =
      Pattern.compile("(?:(\\d{1,5})-(\\d{1,5})/)?(\\d{1,5})");
  private static final long KIB = 1024;

  private final Path directory;
  private final Map<String, String> environment;

  /**
   * @param directory the working directory, against which relative paths are resolved
   * @param environment the environment variables
   */
  public SettingsLoader(Path directory, Map<String, String> environment) {
    this.directory = directory;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Loads the configuration, and logs a warning for each setting given under its old name.
   *
   * @throws ConfigurationException with all errors found
   */
  public Settings load(CommandLineOverrides overrides) throws ConfigurationException {
    ConfigLayers layers = ConfigLayers.merge(overrides, environment, loadFile(overrides));
    List<String> errors = new ArrayList<>();
    RenamedSettings renamedSettings = new RenamedSettings(errors);
    Config config =
        UnknownKeyCheck.check(
            renamedSettings.apply(layers.effective(), layers.defaults()),
            layers.defaults(),
            errors);
    SettingReader reader = new SettingReader(config, "", errors);
    Settings settings =
        new Settings(
            readCorpus(reader),
            reader.path("state.folder", directory),
            reader.path("data.folder", directory),
            new TopicsParser(errors).parse(config, "topics"),
            readSearch(reader, renamedSettings),
            new Settings.Answer(
                reader.integer("answer.passages", 1, 10), reader.period("answer.stale-after")),
            readDiscord(reader),
            new Settings.Audit(reader.period("audit.keep")));
    checkFolders(settings, reader, errors);
    if (!errors.isEmpty()) {
      throw new ConfigurationException(errors);
    }
    return settings;
  }

  private Config loadFile(CommandLineOverrides overrides) throws ConfigurationException {
    if (overrides.file().isPresent()) {
      String name = overrides.file().get();
      try {
        Path file = directory.resolve(name);
        if (Files.isRegularFile(file)) {
          return ConfigFileParser.parse(file, name);
        }
      } catch (InvalidPathException e) {
        // Not a valid file name; reported below.
      }
      throw new ConfigurationException(
          List.of("option --config: found \"" + name + "\", expected a file, but there is none"));
    }
    Path defaultFile = directory.resolve(DEFAULT_FILE);
    return Files.exists(defaultFile)
        ? ConfigFileParser.parse(defaultFile, DEFAULT_FILE)
        : ConfigFactory.empty();
  }

  private Settings.Corpus readCorpus(SettingReader reader) {
    return new Settings.Corpus(
        reader.path("corpus.folder", directory),
        reader.size("corpus.max-file-size", KIB, 64 * KIB * KIB, "1 KiB to 64 MiB"),
        reader.languageTag("corpus.language"),
        reader.optionalText(
            "corpus.report-errors-to",
            "a mail address or a URL, such as \"https://example.org/errors\", or null",
            ReportAddress::isValid),
        reader.bool("corpus.edits"));
  }

  private Settings.Search readSearch(SettingReader reader, RenamedSettings renamedSettings) {
    String ranking = reader.text("search.ranking", "hybrid or lexical", SettingsLoader::isRanking);
    return new Settings.Search(
        ranking.equals("lexical") ? Settings.Ranking.LEXICAL : Settings.Ranking.HYBRID,
        reader.number("search.k1", 0, 10),
        reader.number("search.b", 0, 1),
        reader.number("search.title-weight", 0, 10),
        reader.number("search.phrase-weight", 0, 10),
        reader.number("search.proximity-weight", 0, 10),
        reader
            .optionalPath("search.synonyms", directory)
            .or(() -> renamedSettings.findSynonymFile(directory)));
  }

  private Settings.Discord readDiscord(SettingReader reader) {
    return new Settings.Discord(
        reader.text(
            "discord.shards",
            "auto, a number of shards, or a range such as 0-3/8",
            SettingsLoader::isShardSpec),
        reader.bool("discord.private-replies"),
        reader.ids("discord.moderator-roles"),
        reader.ids("discord.moderator-guilds"),
        readRateLimit(reader, "discord.cooldown.person"),
        readRateLimit(reader, "discord.cooldown.guild"),
        reader.number("discord.reload.max-article-loss", 0, 1),
        reader.bool("discord.warm-up"));
  }

  private static Settings.RateLimit readRateLimit(SettingReader reader, String key) {
    return new Settings.RateLimit(
        reader.integer(key + ".burst", 1, 1000), reader.integer(key + ".per-minute", 1, 10_000));
  }

  private static boolean isRanking(String text) {
    return text.equals("hybrid") || text.equals("lexical");
  }

  /** {@code auto}, a number of shards, or a range: {@code 0-3/8} for shards 0 to 3 of 8. */
  private static boolean isShardSpec(String text) {
    Matcher range = SHARD_SPEC.matcher(text);
    if (!range.matches()) {
      return text.equals("auto");
    }
    int total = Integer.parseInt(range.group(3));
    if (range.group(1) == null) {
      return total > 0;
    }
    int first = Integer.parseInt(range.group(1));
    int last = Integer.parseInt(range.group(2));
    return first <= last && last < total;
  }

  /** Rejects what must last below the state folder, which may be deleted at any time. */
  private void checkFolders(Settings settings, SettingReader reader, List<String> errors) {
    if (settings.corpus().folder().startsWith(settings.stateFolder()) && errors.isEmpty()) {
      errors.add(
          reader.location("state.folder")
              + ": state.folder: found "
              + settings.stateFolder()
              + ", expected a folder that does not hold the articles in "
              + settings.corpus().folder());
    }
    if (settings.dataFolder().startsWith(settings.stateFolder()) && errors.isEmpty()) {
      errors.add(
          reader.location("data.folder")
              + ": data.folder: found "
              + settings.dataFolder()
              + ", expected a folder outside of "
              + settings.stateFolder()
              + ", which can be deleted at any time");
    }
    Optional<Path> synonyms = settings.search().synonyms();
    if (synonyms.isPresent() && !Files.isReadable(synonyms.get())) {
      errors.add(
          reader.location("search.synonyms")
              + ": search.synonyms: found "
              + synonyms.get()
              + ", expected a file that can be read");
    }
  }
}
