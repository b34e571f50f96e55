package parley.config;

import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.regex.Pattern;

/** Formats configuration errors: location, key, what was found, what was expected. */
final class ConfigError {
  private static final int MAX_VALUE_LENGTH = 60;
  private static final Pattern LINE_SUFFIX = Pattern.compile(": (\\d+)$");

  private ConfigError() {}

  static String format(ConfigValue value, String key, String expected) {
    return location(value.origin())
        + ": "
        + key
        + ": found "
        + describeValue(value)
        + ", expected "
        + expected;
  }

  /** The origin as {@code file:line}, or the name of an option or environment variable. */
  static String location(ConfigOrigin origin) {
    return LINE_SUFFIX.matcher(origin.description()).replaceFirst(":$1");
  }

  private static String describeValue(ConfigValue value) {
    if (value.valueType() == ConfigValueType.NULL) {
      return "nothing (null)";
    }
    String text = value.render(ConfigRenderOptions.concise());
    return text.length() <= MAX_VALUE_LENGTH ? text : text.substring(0, MAX_VALUE_LENGTH) + "...";
  }
}
