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

  /**
   * The settings, for a command that can leave the store alone.
   *
   * @param isFolderOnly whether what is in the folder is wanted, not the revision that is served
   */
  Settings settings(boolean isFolderOnly) throws ConfigurationException {
    return settings(isFolderOnly ? options.overrides().folderOnly() : options.overrides());
  }

  Settings settings(CommandLineOverrides overrides) throws ConfigurationException {
    return new SettingsLoader(io.directory(), io.environment()).load(overrides);
  }

  /**
   * Opens the knowledge base, and prints a message if it is empty. There is no limit on lost
   * articles: someone at a terminal can see what is in the folder.
   */
  KnowledgeBase open(Settings settings) throws KnowledgeBaseException {
    return open(settings, knowledgeBaseOpener, ArticleLossPolicy.ALLOW_ALL);
  }

  /** Opens the knowledge base for the bot, with a limit on articles lost since the last time. */
  KnowledgeBase openToEdit(Settings settings, ArticleLossPolicy lossPolicy)
      throws KnowledgeBaseException {
    return open(settings, knowledgeBaseOpener::openToEdit, lossPolicy);
  }

  private KnowledgeBase open(
      Settings settings, KnowledgeBaseOpener opener, ArticleLossPolicy lossPolicy)
      throws KnowledgeBaseException {
    KnowledgeBase knowledgeBase;
    try (ProgressBar bar = new ProgressBar(io, "files")) {
      knowledgeBase = opener.open(settings, bar, lossPolicy);
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
