package parley.config;

import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.regex.Pattern;

/** The words of faults: where, which key, what was found, what is expected. */
final class ConfigError {
  private static final int LONGEST = 60;
  private static final Pattern LINE = Pattern.compile(": (\\d+)$");

  private ConfigError() {}

  static String of(ConfigValue value, String key, String expected) {
    return place(value.origin())
        + ": "
        + key
        + ": found "
        + found(value)
        + ", expected "
        + expected;
  }

  /** The origin as {@code file:line}, or what stands for a file, such as an option. */
  static String place(ConfigOrigin origin) {
    return LINE.matcher(origin.description()).replaceFirst(":$1");
  }

  private static String found(ConfigValue value) {
    if (value.valueType() == ConfigValueType.NULL) {
      return "nothing (null)";
    }
    String text = value.render(ConfigRenderOptions.concise());
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
