package parley.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the list of topics. */
final class TopicsParser {
  /** Discord lists at most so many choices, and names commands in these letters. */
  private static final int MOST = 25;

  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,32}");

  private static final Pattern RULE =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}'’-]+\\*?( [\\p{L}\\p{M}\\p{N}'’-]+\\*?)*");

  /** Commands that are there without topics. */
  private static final Set<String> TAKEN =
      Set.of("ask", "sources", "about", "help", "corpus", "bot");

  private static final List<String> KEYS =
      List.of("name", "command", "label", "description", "rules");

  private final List<String> faults;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> commands = new HashMap<>();

  TopicsParser(List<String> faults) {
    this.faults = faults;
  }

  List<Topic> read(Config config, String key) {
    ConfigValue value = Objects.requireNonNull(config.root().get(key));
    List<Topic> topics = new ArrayList<>();
    if (!(value instanceof ConfigList list)) {
      faults.add(ConfigError.of(value, key, "a list of topics in square brackets"));
      return topics;
    }
    if (list.size() > MOST) {
      faults.add(
          ConfigError.place(list.origin())
              + ": "
              + key
              + ": found "
              + list.size()
              + " topics, expected at most "
              + MOST);
    }
    for (int i = 0; i < list.size(); i++) {
      String path = key + "[" + (i + 1) + "]";
      if (list.get(i) instanceof ConfigObject topic) {
        topics.add(topic(topic, path + "."));
      } else {
        faults.add(ConfigError.of(list.get(i), path, "a topic in braces: { name = ..., ... }"));
      }
    }
    return topics;
  }

  private Topic topic(ConfigObject topic, String prefix) {
    new TreeMap<>(topic)
        .forEach((key, value) -> {
          if (!KEYS.contains(key)) {
            faults.add(UnknownKeyCheck.unknown(value, prefix, key, KEYS));
          }
        });
    SettingReader values = new SettingReader(topic.toConfig(), prefix, faults);
    String letters = "1 to 32 of a-z, 0-9, - and _";
    String name = values.text("name", letters, text -> NAME.matcher(text).matches());
    String command =
        values.text(
            "command",
            letters + ", and none of " + String.join(", ", TAKEN.stream().sorted().toList()),
            text -> NAME.matcher(text).matches() && !TAKEN.contains(text));
    once(names, name, values.place("name"), prefix + "name");
    once(commands, command, values.place("command"), prefix + "command");
    return new Topic(
        name,
        command,
        values.text("label", "1 to 80 characters", text -> fits(text, 80)),
        values.text("description", "1 to 100 characters", text -> fits(text, 100)),
        rules(topic, prefix + "rules"));
  }

  private void once(Map<String, String> seen, String text, String place, String key) {
    if (text.isEmpty()) {
      return;
    }
    String before = seen.putIfAbsent(text, place);
    if (before != null) {
      faults.add(
          place + ": " + key + ": " + text + " is already the one of the topic at " + before);
    }
  }

  private List<String> rules(ConfigObject topic, String key) {
    ConfigValue value = topic.get("rules");
    List<String> rules = new ArrayList<>();
    if (value == null) {
      faults.add(ConfigError.place(topic.origin()) + ": " + key + " is missing");
    } else if (value instanceof ConfigList list) {
      for (ConfigValue rule : list) {
        String text = String.valueOf(rule.unwrapped());
        if (RULE.matcher(text).matches()) {
          rules.add(text);
        } else {
          faults.add(ConfigError.of(rule, key, "a word, a stem ending in *, or a phrase of them"));
        }
      }
    } else {
      faults.add(ConfigError.of(value, key, "a list of words in square brackets"));
    }
    return rules;
  }

  private static boolean fits(String text, int most) {
    return !text.isBlank() && text.codePointCount(0, text.length()) <= most;
  }
}
