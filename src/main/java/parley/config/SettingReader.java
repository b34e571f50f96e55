package parley.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads and validates the settings of one group. An invalid value adds an error and yields a
 * harmless fallback, so that all errors can be reported together.
 */
final class SettingReader {
  /** A typed getter of {@link Config}. */
  private interface Getter<T> {
    T get(Config config, String key);
  }

  private final Config config;
  private final String prefix;
  private final List<String> errors;

  /**
   * @param config the group to read from
   * @param prefix prepended to keys in error messages
   * @param errors receives the errors found
   */
  SettingReader(Config config, String prefix, List<String> errors) {
    this.config = config;
    this.prefix = prefix;
    this.errors = errors;
  }

  /** A number within inclusive limits. */
  double number(String key, double min, double max) {
    String expected = String.format(Locale.ROOT, "a number from %.0f to %.0f", min, max);
    return read(key, expected, 0.0, Config::getDouble, n -> n >= min && n <= max);
  }

  /** A whole number within inclusive limits. */
  int integer(String key, int min, int max) {
    String expected = "a whole number from " + min + " to " + max;
    return read(key, expected, 0, SettingReader::integer, n -> n >= min && n <= max);
  }

  /** A size in bytes within inclusive limits, which {@code range} describes for people. */
  long size(String key, long min, long max, String range) {
    String expected = "a size from " + range + ", such as 500 KiB or 2 MiB";
    return read(key, expected, 0L, Config::getBytes, n -> n >= min && n <= max);
  }

  /** A period of 1 day to 100 years. */
  Period period(String key) {
    String expected = "an age from 1 day to 100 years, such as 180 days or 6 months";
    return read(key, expected, Period.ZERO, Config::getPeriod, SettingReader::isValidPeriod);
  }

  /** A BCP 47 language tag. */
  String languageTag(String key) {
    String expected = "a BCP 47 language tag, such as en or en-GB";
    return read(key, expected, "", SettingReader::text, SettingReader::isLanguageTag);
  }

  /** A string that {@code allowed} accepts; numbers are no strings here. */
  String text(String key, String expected, Predicate<String> allowed) {
    return read(key, expected, "", SettingReader::text, allowed);
  }

  /** A string that {@code allowed} accepts; empty for null. */
  Optional<String> optionalText(String key, String expected, Predicate<String> allowed) {
    return read(
        key,
        expected,
        Optional.empty(),
        (c, k) -> c.getIsNull(k) ? Optional.empty() : Optional.of(text(c, k)),
        text -> text.filter(allowed.negate()).isEmpty());
  }

  boolean bool(String key) {
    return read(key, "true or false", false, Config::getBoolean, value -> true);
  }

  /** A list of Discord ids (snowflakes). */
  List<String> ids(String key) {
    return read(
        key,
        "a list of Discord ids in quotes, such as [\"175928847299117063\"]",
        List.of(),
        Config::getStringList,
        ids -> ids.stream().allMatch(id -> id.matches("\\d{15,20}")));
  }

  /** A path, resolved against {@code directory}. */
  Path path(String key, Path directory) {
    return read(key, "a path", directory, (c, k) -> path(c, k, directory), path -> true);
  }

  /** A path, resolved against {@code directory}; empty for null. */
  Optional<Path> optionalPath(String key, Path directory) {
    return read(
        key,
        "a path or null",
        Optional.empty(),
        (c, k) -> c.getIsNull(k) ? Optional.empty() : Optional.of(path(c, k, directory)),
        path -> true);
  }

  /** The location of a setting, for errors found after reading it. */
  String location(String key) {
    return config.hasPath(key) ? ConfigError.location(config.getValue(key).origin()) : "";
  }

  private <T> T read(
      String key, String expected, T fallback, Getter<T> getter, Predicate<T> allowed) {
    if (!config.hasPathOrNull(key)) {
      errors.add(ConfigError.location(config.origin()) + ": " + prefix + key + " is missing");
      return fallback;
    }
    try {
      T value = getter.get(config, key);
      if (allowed.test(value)) {
        return value;
      }
    } catch (ConfigException | DateTimeException | ArithmeticException | InvalidPathException e) {
      // Reported below, in the same form for every kind of invalid value.
    }
    errors.add(ConfigError.format(value(key), prefix + key, expected));
    return fallback;
  }

  private ConfigValue value(String key) {
    if (config.hasPath(key)) {
      return config.getValue(key);
    }
    // hasPath() and getValue() treat a null as absent; the group itself does not.
    int dot = key.lastIndexOf('.');
    ConfigObject group = dot < 0 ? config.root() : config.getObject(key.substring(0, dot));
    return Objects.requireNonNull(group.get(key.substring(dot + 1)));
  }

  private static int integer(Config config, String key) {
    double number = config.getDouble(key);
    // getInt() would truncate 2.5 to 2.
    if (number != Math.rint(number)) {
      throw new ArithmeticException();
    }
    return config.getInt(key);
  }

  private static String text(Config config, String key) {
    // getString() would accept a number.
    if (config.getValue(key).valueType() != ConfigValueType.STRING) {
      throw new ConfigException.WrongType(config.origin(), key);
    }
    return config.getString(key);
  }

  private static Path path(Config config, String key, Path directory) {
    String text = config.getString(key);
    if (text.isBlank()) {
      throw new InvalidPathException(text, "blank");
    }
    return directory.resolve(text).normalize();
  }

  private static boolean isValidPeriod(Period period) {
    long days = ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(period));
    return days >= 1 && days <= 36_525;
  }

  private static boolean isLanguageTag(String text) {
    try {
      return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
