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

/**
 * Reads the configuration: command-line options over environment variables over the file over
 * defaults.
 */
public final class SettingsLoader {
  private static final String USUAL_FILE = "config/parley.conf";
  private static final String USUAL_VARIANTS = "config/variants.txt";
  private static final Pattern SHARDS = Pattern.compile("(?:(\\d{1,5})-(\\d{1,5})/)?(\\d{1,5})");
  private static final long KIB = 1024;

  private final Path directory;
  private final Map<String, String> environment;

  /**
   * @param directory the working directory, from which relative paths count
   * @param environment the environment variables
   */
  public SettingsLoader(Path directory, Map<String, String> environment) {
    this.directory = directory;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads everything.
   *
   * @throws ConfigurationException with every fault there is
   */
  public Settings read(CommandLineOverrides overrides) throws ConfigurationException {
    ConfigLayers layers = ConfigLayers.of(overrides, environment, file(overrides));
    List<String> faults = new ArrayList<>();
    Config config = UnknownKeyCheck.check(layers.all(), layers.defaults(), faults);
    SettingReader values = new SettingReader(config, "", faults);
    Settings settings =
        new Settings(
            corpus(values),
            values.path("state.folder", directory),
            new TopicsParser(faults).read(config, "topics"),
            search(values),
            new Settings.Answer(
                values.whole("answer.passages", 1, 10), values.age("answer.stale-after")),
            discord(values));
    checkFolders(settings, values, faults);
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    return settings;
  }

  private Config file(CommandLineOverrides overrides) throws ConfigurationException {
    if (overrides.file().isPresent()) {
      String name = overrides.file().get();
      try {
        Path file = directory.resolve(name);
        if (Files.isRegularFile(file)) {
          return ConfigFileParser.parse(file, name);
        }
      } catch (InvalidPathException e) {
        // No file can have such a name; said below.
      }
      throw new ConfigurationException(
          List.of("option --config: found \"" + name + "\", expected a file, but there is none"));
    }
    Path usual = directory.resolve(USUAL_FILE);
    return Files.exists(usual) ? ConfigFileParser.parse(usual, USUAL_FILE) : ConfigFactory.empty();
  }

  private Settings.Corpus corpus(SettingReader values) {
    return new Settings.Corpus(
        values.path("corpus.folder", directory),
        values.size("corpus.max-file-size", KIB, 64 * KIB * KIB, "1 KiB to 64 MiB"),
        values.languageTag("corpus.language"));
  }

  private Settings.Search search(SettingReader values) {
    String ranking = values.text("search.ranking", "hybrid or lexical", SettingsLoader::isRanking);
    return new Settings.Search(
        ranking.equals("lexical") ? Settings.Ranking.LEXICAL : Settings.Ranking.HYBRID,
        values.number("search.k1", 0, 10),
        values.number("search.b", 0, 1),
        values.number("search.title-weight", 0, 10),
        values.number("search.adjacent-weight", 0, 10),
        values.number("search.near-weight", 0, 10),
        values.optionalPath("search.variants", directory).or(this::usualVariants));
  }

  private Settings.Discord discord(SettingReader values) {
    return new Settings.Discord(
        values.text(
            "discord.shards",
            "auto, a number of shards, or a range such as 0-3/8",
            SettingsLoader::isShards),
        values.flag("discord.private-replies"),
        values.ids("discord.moderator-roles"),
        values.ids("discord.moderator-guilds"),
        rate(values, "discord.cooldown.person"),
        rate(values, "discord.cooldown.guild"),
        values.number("discord.reload.most-lost", 0, 1));
  }

  private static Settings.Rate rate(SettingReader values, String key) {
    return new Settings.Rate(
        values.whole(key + ".burst", 1, 1000), values.whole(key + ".per-minute", 1, 10_000));
  }

  private static boolean isRanking(String text) {
    return text.equals("hybrid") || text.equals("lexical");
  }

  /** {@code auto}, {@code 8}, or {@code 0-3/8}: shards 0 to 3 of 8. */
  private static boolean isShards(String text) {
    Matcher range = SHARDS.matcher(text);
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

  private Optional<Path> usualVariants() {
    return Optional.of(directory.resolve(USUAL_VARIANTS)).filter(Files::isRegularFile);
  }

  /** The state folder may be deleted at any time, so no article may lie in it. */
  private void checkFolders(Settings settings, SettingReader values, List<String> faults) {
    if (settings.corpus().folder().startsWith(settings.state()) && faults.isEmpty()) {
      faults.add(
          values.place("state.folder")
              + ": state.folder: found "
              + settings.state()
              + ", expected a folder that does not hold the articles in "
              + settings.corpus().folder());
    }
    Optional<Path> variants = settings.search().variants();
    if (variants.isPresent() && !Files.isReadable(variants.get())) {
      faults.add(
          values.place("search.variants")
              + ": search.variants: found "
              + variants.get()
              + ", expected a file that can be read");
    }
  }
}
