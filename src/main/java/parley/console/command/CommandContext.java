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
 * Dependencies of every command.
 *
 * @param io streams, environment and clock
 * @param options the options common to all commands
 * @param knowledgeBaseOpener opens the knowledge base
 * @param botLauncher starts the Discord bot
 */
public record CommandContext(
    ConsoleIo io,
    CommonOptions options,
    KnowledgeBaseOpener knowledgeBaseOpener,
    BotLauncher botLauncher) {
  Settings settings() throws ConfigurationException {
    return settings(options.overrides());
  }

  Settings settings(CommandLineOverrides overrides) throws ConfigurationException {
    return new SettingsLoader(io.directory(), io.environment()).load(overrides);
  }

  /**
   * Opens the knowledge base, and prints a message if it is empty. There is no limit on lost
   * articles: someone at a terminal can see what is in the folder.
   */
  KnowledgeBase open(Settings settings) throws KnowledgeBaseException {
    return open(settings, ArticleLossPolicy.ALLOW_ALL);
  }

  /** As {@link #open(Settings)}, but with a limit on articles lost since the last time. */
  KnowledgeBase open(Settings settings, ArticleLossPolicy lossPolicy)
      throws KnowledgeBaseException {
    KnowledgeBase knowledgeBase;
    try (ProgressBar bar = new ProgressBar(io, "files")) {
      knowledgeBase = knowledgeBaseOpener.open(settings, bar, lossPolicy);
    }
    if (knowledgeBase.initialLoadReport().passages() == 0) {
      io.err()
          .printLine(
              "parley: no file in "
                  + settings.corpus().folder()
                  + " can be used; parley check says why");
    }
    return knowledgeBase;
  }

  /** As {@link #open(Settings)}, and waits until the embeddings are ready. */
  KnowledgeBase openWithEmbeddings(Settings settings) throws KnowledgeBaseException {
    KnowledgeBase knowledgeBase = open(settings);
    try (ProgressBar bar = new ProgressBar(io, "passages")) {
      knowledgeBase.startEmbedding(bar).join();
    }
    if (knowledgeBase.status().embeddingStatus() instanceof EmbeddingStatus.Failed(String reason)) {
      io.err().printLine("parley: answers are by words alone: " + reason);
    }
    return knowledgeBase;
  }
}
