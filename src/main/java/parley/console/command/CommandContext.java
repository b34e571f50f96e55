package parley.console.command;

import parley.config.CommandLineOverrides;
import parley.config.ConfigurationException;
import parley.config.Settings;
import parley.config.SettingsLoader;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.ProgressBar;
import parley.library.ArticleLossPolicy;
import parley.library.EmbeddingStatus;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;

/**
 * What every command works with.
 *
 * @param terminal the world around
 * @param options the options common to all commands
 * @param opener opens the library
 * @param bot starts the Discord face
 */
public record CommandContext(
    ConsoleIo terminal, CommonOptions options, LibraryOpener opener, BotLauncher bot) {
  Settings settings() throws ConfigurationException {
    return settings(options.overrides());
  }

  Settings settings(CommandLineOverrides overrides) throws ConfigurationException {
    return new SettingsLoader(terminal.directory(), terminal.environment()).read(overrides);
  }

  /**
   * Opens the library, and says so where there is nothing in it. What lies in the folder is what is
   * served: whoever is at the terminal can look at it.
   */
  KnowledgeBase open(Settings settings) throws KnowledgeBaseException {
    return open(settings, ArticleLossPolicy.ALLOW_ALL);
  }

  /** As {@link #open(Settings)}, but with a rule for articles that are gone since the last time. */
  KnowledgeBase open(Settings settings, ArticleLossPolicy rule) throws KnowledgeBaseException {
    KnowledgeBase library;
    try (ProgressBar bar = new ProgressBar(terminal, "files")) {
      library = opener.open(settings, bar, rule);
    }
    if (library.initialLoadReport().passages() == 0) {
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
  KnowledgeBase openWithMeaning(Settings settings) throws KnowledgeBaseException {
    KnowledgeBase library = open(settings);
    try (ProgressBar bar = new ProgressBar(terminal, "passages")) {
      library.startEmbedding(bar).join();
    }
    if (library.status().embeddingStatus() instanceof EmbeddingStatus.Failed(String why)) {
      terminal.err().say("parley: answers are by words alone: " + why);
    }
    return library;
  }
}
