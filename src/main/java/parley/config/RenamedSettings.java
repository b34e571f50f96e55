package parley.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * Accepts the previous names of renamed settings until the next release: the old name alone works
 * with a warning, old and new together are an error, since it is unclear which one is meant. To end
 * the acceptance of a name, remove it here.
 */
final class RenamedSettings {
  /** A setting or file with its previous name. */
  private record Rename(String oldName, String newName) {}

  private static final List<Rename> KEYS =
      List.of(
          new Rename("search.adjacent-weight", "search.phrase-weight"),
          new Rename("search.near-weight", "search.proximity-weight"),
          new Rename("search.variants", "search.synonyms"),
          new Rename("discord.reload.most-lost", "discord.reload.max-article-loss"));

  private static final Rename SYNONYM_FILE =
      new Rename("config/variants.txt", "config/synonyms.txt");

  private final List<String> errors;

  /**
   * @param errors receives an error for each setting given under both names
   */
  RenamedSettings(List<String> errors) {
    this.errors = errors;
  }

  /**
   * Moves values of old keys to the new keys.
   *
   * @param effective all layers merged, so that two names in two layers are found too
   * @param defaults tells a default from a value that was given
   * @return {@code effective} without old keys
   */
  Config apply(Config effective, Config defaults) {
    Config current = effective;
    for (Rename rename : KEYS) {
      Optional<ConfigValue> oldValue = find(effective, rename.oldName());
      if (oldValue.isPresent()) {
        Optional<ConfigValue> newValue =
            find(effective, rename.newName()).filter(value -> !isDefault(value, rename, defaults));
        current = current.withoutPath(rename.oldName());
        if (newValue.isPresent()) {
          reportBoth(oldValue.get(), newValue.get(), rename);
        } else {
          warn(
              ConfigError.location(oldValue.get().origin())
                  + ": "
                  + rename.oldName()
                  + " is now called "
                  + rename.newName()
                  + "; rename the setting, its old name is accepted until the next release");
          current = current.withValue(rename.newName(), oldValue.get());
        }
      }
    }
    return current;
  }

  /**
   * The synonym file used where none is configured; empty if there is none.
   *
   * @param directory the working directory
   */
  Optional<Path> findSynonymFile(Path directory) {
    Path newFile = directory.resolve(SYNONYM_FILE.newName());
    Path oldFile = directory.resolve(SYNONYM_FILE.oldName());
    if (!Files.isRegularFile(oldFile)) {
      return Optional.of(newFile).filter(Files::isRegularFile);
    }
    if (Files.isRegularFile(newFile)) {
      errors.add(
          SYNONYM_FILE.oldName()
              + ": found beside "
              + SYNONYM_FILE.newName()
              + ", expected only the latter, which is its new name; move the groups missing there"
              + " over and delete "
              + SYNONYM_FILE.oldName());
      return Optional.of(newFile);
    }
    warn(
        SYNONYM_FILE.oldName()
            + " is now called "
            + SYNONYM_FILE.newName()
            + "; rename the file, its old name is accepted until the next release");
    return Optional.of(oldFile);
  }

  private void reportBoth(ConfigValue oldValue, ConfigValue newValue, Rename rename) {
    errors.add(
        ConfigError.location(oldValue.origin())
            + ": "
            + rename.oldName()
            + ": found beside "
            + rename.newName()
            + " ("
            + ConfigError.location(newValue.origin())
            + "), expected only the latter, which is its new name; delete "
            + rename.oldName());
  }

  /** Looks a key up by hand, since {@link Config} treats a null as absent. */
  private static Optional<ConfigValue> find(Config config, String key) {
    ConfigObject group = config.root();
    List<String> path = ConfigUtil.splitPath(key);
    for (String name : path.subList(0, path.size() - 1)) {
      if (!(group.get(name) instanceof ConfigObject inner)) {
        return Optional.empty();
      }
      group = inner;
    }
    return Optional.ofNullable(group.get(path.getLast()));
  }

  private static boolean isDefault(ConfigValue value, Rename rename, Config defaults) {
    return find(defaults, rename.newName())
        .filter(fallback -> fallback.origin().equals(value.origin()))
        .isPresent();
  }

  /** Gets the logger only when needed: setting up logging costs as much as a short command. */
  private static void warn(String message) {
    LoggerFactory.getLogger(RenamedSettings.class).warn(message);
  }
}
