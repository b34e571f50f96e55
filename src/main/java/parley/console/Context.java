package parley.console;

import parley.config.ConfigurationException;
import parley.config.Overrides;
import parley.config.Settings;
import parley.config.SettingsReader;
import parley.library.Library;
import parley.library.LibraryException;

/**
 * What every command works with.
 *
 * @param terminal the world around
 * @param options the options common to all commands
 * @param opener opens the library
 */
record Context(Terminal terminal, CommonOptions options, LibraryOpener opener) {
  Settings settings() throws ConfigurationException {
    return settings(options.overrides());
  }

  Settings settings(Overrides overrides) throws ConfigurationException {
    return new SettingsReader(terminal.directory(), terminal.environment()).read(overrides);
  }

  Library open(Settings settings) throws LibraryException {
    try (ProgressBar bar = new ProgressBar(terminal)) {
      return opener.open(settings, bar);
    }
  }
}
