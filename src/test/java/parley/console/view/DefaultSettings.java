package parley.console.view;

import java.nio.file.Path;
import java.util.Map;
import parley.config.CommandLineOverrides;
import parley.config.ConfigurationException;
import parley.config.Settings;
import parley.config.SettingsLoader;

/** The settings without any configuration. */
public final class DefaultSettings {
  private DefaultSettings() {}

  public static Settings settings() {
    try {
      return new SettingsLoader(Path.of("/nowhere"), Map.of()).load(CommandLineOverrides.NONE);
    } catch (ConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
