package parley.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parses and validates the list of topics. */
final class TopicsParser {
  /** Discord's limit for the choices of an option. */
  private static final int MAX_TOPICS = 25;

  /** Discord's limits for names of commands. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,32}");

  private static final Pattern RULE =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}'’-]+\\*?( [\\p{L}\\p{M}\\p{N}'’-]+\\*?)*");

  /** The built-in commands, and a name that would be taken for one. */
  private static final Set<String> RESERVED_COMMANDS =
      Stream.concat(
              Arrays.stream(ReservedSlashCommand.values()).map(ReservedSlashCommand::commandName),
              Stream.of("bot"))
          .collect(Collectors.toCollection(TreeSet::new));

  private static final List<String> KEYS =
      List.of("name", "command", "label", "description", "rules");

  private final List<String> errors;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> commands = new HashMap<>();

  TopicsParser(List<String> errors) {
    this.errors = errors;
  }

  List<Topic> parse(Config config, String key) {
    ConfigValue value = Objects.requireNonNull(config.root().get(key));
    List<Topic> topics = new ArrayList<>();
    if (!(value instanceof ConfigList list)) {
      errors.add(ConfigError.format(value, key, "a list of topics in square brackets"));
      return topics;
    }
    if (list.size() > MAX_TOPICS) {
      errors.add(
          ConfigError.location(list.origin())
              + ": "
              + key
              + ": found "
              + list.size()
              + " topics, expected at most "
              + MAX_TOPICS);
    }
    for (int i = 0; i < list.size(); i++) {
      String path = key + "[" + (i + 1) + "]";
      if (list.get(i) instanceof ConfigObject topic) {
        topics.add(parseTopic(topic, path + "."));
      } else {
        errors.add(ConfigError.format(list.get(i), path, "a topic in braces: { name = ..., ... }"));
      }
    }
    return topics;
  }

  private Topic parseTopic(ConfigObject topic, String prefix) {
    new TreeMap<>(topic)
        .forEach((key, value) -> {
          if (!KEYS.contains(key)) {
            errors.add(UnknownKeyCheck.unknownKeyError(value, prefix, key, KEYS));
          }
        });
    SettingReader reader = new SettingReader(topic.toConfig(), prefix, errors);
    String allowedCharacters = "1 to 32 of a-z, 0-9, - and _";
    String name = reader.text("name", allowedCharacters, text -> NAME.matcher(text).matches());
    String command =
        reader.text(
            "command",
            allowedCharacters + ", and none of " + String.join(", ", RESERVED_COMMANDS),
            text -> NAME.matcher(text).matches() && !RESERVED_COMMANDS.contains(text));
    requireUnique(names, name, reader.location("name"), prefix + "name");
    requireUnique(commands, command, reader.location("command"), prefix + "command");
    return new Topic(
        name,
        command,
        reader.text("label", "1 to 80 characters", text -> fits(text, 80)),
        reader.text("description", "1 to 100 characters", text -> fits(text, 100)),
        parseRules(topic, prefix + "rules"));
  }

  private void requireUnique(
      Map<String, String> locations, String text, String location, String key) {
    if (text.isEmpty()) {
      return;
    }
    String firstLocation = locations.putIfAbsent(text, location);
    if (firstLocation != null) {
      errors.add(
          location
              + ": "
              + key
              + ": "
              + text
              + " is already the one of the topic at "
              + firstLocation);
    }
  }

  private List<String> parseRules(ConfigObject topic, String key) {
    ConfigValue value = topic.get("rules");
    List<String> rules = new ArrayList<>();
    if (value == null) {
      errors.add(ConfigError.location(topic.origin()) + ": " + key + " is missing");
    } else if (value instanceof ConfigList list) {
      for (ConfigValue rule : list) {
        String text = String.valueOf(rule.unwrapped());
        if (RULE.matcher(text).matches()) {
          rules.add(text);
        } else {
          errors.add(
              ConfigError.format(rule, key, "a word, a stem ending in *, or a phrase of them"));
        }
      }
    } else {
      errors.add(ConfigError.format(value, key, "a list of words in square brackets"));
    }
    return rules;
  }

  private static boolean fits(String text, int maxLength) {
    return !text.isBlank() && text.codePointCount(0, text.length()) <= maxLength;
  }
}
