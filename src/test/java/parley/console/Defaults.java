package parley.console;

import java.nio.file.Path;
import java.util.Map;
import parley.config.ConfigurationException;
import parley.config.Overrides;
import parley.config.Settings;
import parley.config.SettingsReader;

/** The settings where nothing is configured. */
final class Defaults {
  private Defaults() {}

  static Settings settings() {
    try {
      return new SettingsReader(Path.of("/nowhere"), Map.of()).read(Overrides.NONE);
    } catch (ConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
