package parley.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Reads settings from files in a folder of their own. */
abstract class SettingsFixture {
  @TempDir Path directory;

  Settings read(Map<String, String> environment) throws ConfigurationException {
    return read(environment, Overrides.NONE);
  }

  Settings read(Map<String, String> environment, Overrides overrides)
      throws ConfigurationException {
    return new SettingsReader(directory, environment).read(overrides);
  }

  List<String> faults(Map<String, String> environment) {
    return faults(environment, Overrides.NONE);
  }

  List<String> faults(Map<String, String> environment, Overrides overrides) {
    return catchThrowableOfType(ConfigurationException.class, () -> read(environment, overrides))
        .faults();
  }

  static Overrides overrides(String file) {
    return new Overrides(Optional.of(file), Optional.empty(), Optional.empty());
  }

  void file(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
