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

/** Finds keys that are not settings, and values where a group of settings should be. */
final class UnknownKeyCheck {
  private final List<String> faults;
  private final Collection<String> known = new ArrayList<>();
  private final List<String> noGroups = new ArrayList<>();

  private UnknownKeyCheck(List<String> faults) {
    this.faults = faults;
  }

  /**
   * Adds a fault for each wrong key.
   *
   * @return {@code all} with defaults in place of groups that are none, so that the rest can be
   *     read
   */
  static Config check(Config all, Config defaults, List<String> faults) {
    UnknownKeyCheck check = new UnknownKeyCheck(faults);
    check.learn("", defaults.root());
    check.walk("", all.root(), defaults.root());
    Config usable = all;
    for (String path : check.noGroups) {
      usable = usable.withoutPath(path);
    }
    return usable.withFallback(defaults);
  }

  /** The fault of a key that is not a setting. */
  static String unknown(ConfigValue value, String prefix, String key, Collection<String> known) {
    Optional<String> nearest = ClosestMatch.to(key, known);
    return ConfigError.place(value.origin())
        + ": "
        + prefix
        + key
        + ": no such setting"
        + nearest.map(name -> "; did you mean " + name + "?").orElse("");
  }

  private void learn(String prefix, ConfigObject defaults) {
    defaults.forEach((key, value) -> {
      known.add(prefix + key);
      if (value instanceof ConfigObject group) {
        learn(prefix + key + ".", group);
      }
    });
  }

  private void walk(String prefix, ConfigObject found, ConfigObject defaults) {
    for (Map.Entry<String, ConfigValue> entry : new TreeMap<>(found).entrySet()) {
      String key = prefix + entry.getKey();
      ConfigValue value = entry.getValue();
      ConfigValue fallback = defaults.get(entry.getKey());
      if (fallback == null) {
        faults.add(unknown(value, "", key, known));
      } else if (fallback instanceof ConfigObject group) {
        if (value instanceof ConfigObject inner) {
          walk(key + ".", inner, group);
        } else {
          noGroups.add(ConfigUtil.joinPath(key.split("\\.")));
          faults.add(ConfigError.of(value, key, "settings in braces, such as " + key + " { ... }"));
        }
      }
    }
  }
}
