package parley.console;

import parley.config.ConfigurationException;
import parley.config.Overrides;
import parley.config.Settings;
import parley.config.SettingsReader;
import parley.library.Library;
import parley.library.LibraryException;
import parley.library.LossRule;
import parley.library.MeaningState;

/**
 * What every command works with.
 *
 * @param terminal the world around
 * @param options the options common to all commands
 * @param opener opens the library
 * @param bot starts the Discord face
 */
record Context(Terminal terminal, CommonOptions options, LibraryOpener opener, BotStarter bot) {
  Settings settings() throws ConfigurationException {
    return settings(options.overrides());
  }

  Settings settings(Overrides overrides) throws ConfigurationException {
    return new SettingsReader(terminal.directory(), terminal.environment()).read(overrides);
  }

  /**
   * Opens the library, and says so where there is nothing in it. What lies in the folder is what is
   * served: whoever is at the terminal can look at it.
   */
  Library open(Settings settings) throws LibraryException {
    return open(settings, LossRule.ANY);
  }

  /** As {@link #open(Settings)}, but with a rule for articles that are gone since the last time. */
  Library open(Settings settings, LossRule rule) throws LibraryException {
    Library library;
    try (ProgressBar bar = new ProgressBar(terminal, "files")) {
      library = opener.open(settings, bar, rule);
    }
    if (library.opened().passages() == 0) {
      terminal
          .err()
          .say(
              "parley: no file in "
                  + settings.corpus().folder()
                  + " can be used; parley check says why");
    }
    return library;
  }

  /** As {@link #open}, with answers by meaning too, which may mean to wait for their vectors. */
  Library openWithMeaning(Settings settings) throws LibraryException {
    Library library = open(settings);
    try (ProgressBar bar = new ProgressBar(terminal, "passages")) {
      library.prepareMeaning(bar).join();
    }
    if (library.status().meaning() instanceof MeaningState.Failed(String why)) {
      terminal.err().say("parley: answers are by words alone: " + why);
    }
    return library;
  }
}
