package parley.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.text.ClosestMatch;

/** Reports unknown keys, and values where a group of settings is expected. */
final class UnknownKeyCheck {
  private final List<String> errors;
  private final Collection<String> knownKeys = new ArrayList<>();
  private final List<String> nonGroupPaths = new ArrayList<>();

  private UnknownKeyCheck(List<String> errors) {
    this.errors = errors;
  }

  /**
   * Checks all keys against those of the defaults.
   *
   * @return {@code effective} with defaults instead of values that should be groups, so that the
   *     settings can be read
   */
  static Config check(Config effective, Config defaults, List<String> errors) {
    UnknownKeyCheck check = new UnknownKeyCheck(errors);
    check.collectKnownKeys("", defaults.root());
    check.checkGroup("", effective.root(), defaults.root());
    Config usable = effective;
    for (String path : check.nonGroupPaths) {
      usable = usable.withoutPath(path);
    }
    return usable.withFallback(defaults);
  }

  /** The error message for an unknown key; suggests the closest known key. */
  static String unknownKeyError(
      ConfigValue value, String prefix, String key, Collection<String> knownKeys) {
    Optional<String> closest = ClosestMatch.find(key, knownKeys);
    return ConfigError.location(value.origin())
        + ": "
        + prefix
        + key
        + ": no such setting"
        + closest.map(name -> "; did you mean " + name + "?").orElse("");
  }

  private void collectKnownKeys(String prefix, ConfigObject defaults) {
    defaults.forEach((key, value) -> {
      knownKeys.add(prefix + key);
      if (value instanceof ConfigObject group) {
        collectKnownKeys(prefix + key + ".", group);
      }
    });
  }

  private void checkGroup(String prefix, ConfigObject actual, ConfigObject defaults) {
    for (Map.Entry<String, ConfigValue> entry : new TreeMap<>(actual).entrySet()) {
      String key = prefix + entry.getKey();
      ConfigValue value = entry.getValue();
      ConfigValue fallback = defaults.get(entry.getKey());
      if (fallback == null) {
        errors.add(unknownKeyError(value, "", key, knownKeys));
      } else if (fallback instanceof ConfigObject group) {
        if (value instanceof ConfigObject inner) {
          checkGroup(key + ".", inner, group);
        } else {
          nonGroupPaths.add(ConfigUtil.joinPath(key.split("\\.")));
          errors.add(
              ConfigError.format(value, key, "settings in braces, such as " + key + " { ... }"));
        }
      }
    }
  }
}
