package parley.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Loads settings from files in a temporary folder. */
abstract class ConfigFolderFixture {
  @TempDir Path directory;

  Settings read(Map<String, String> environment) throws ConfigurationException {
    return read(environment, CommandLineOverrides.NONE);
  }

  Settings read(Map<String, String> environment, CommandLineOverrides overrides)
      throws ConfigurationException {
    return new SettingsLoader(directory, environment).load(overrides);
  }

  List<String> errors(Map<String, String> environment) {
    return errors(environment, CommandLineOverrides.NONE);
  }

  List<String> errors(Map<String, String> environment, CommandLineOverrides overrides) {
    return catchThrowableOfType(ConfigurationException.class, () -> read(environment, overrides))
        .errors();
  }

  static CommandLineOverrides overrides(String file) {
    return new CommandLineOverrides(Optional.of(file), Optional.empty(), Optional.empty());
  }

  void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
