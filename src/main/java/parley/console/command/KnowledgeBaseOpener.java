package parley.console.command;

import parley.config.Settings;
import parley.library.ArticleLossPolicy;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ProgressListener;

/** Opens the knowledge base. */
@FunctionalInterface
public interface KnowledgeBaseOpener {
  /**
   * Opens the knowledge base of these settings.
   *
   * @param lossPolicy limit on articles lost since the last time
   */
  KnowledgeBase open(Settings settings, ProgressListener progress, ArticleLossPolicy lossPolicy)
      throws KnowledgeBaseException;

  /**
   * As {@link #open}, for the bot, which alone makes the store and its revisions.
   *
   * @param lossPolicy limit on articles lost since the last time
   */
  default KnowledgeBase openToEdit(
      Settings settings, ProgressListener progress, ArticleLossPolicy lossPolicy)
      throws KnowledgeBaseException {
    return open(settings, progress, lossPolicy);
  }
}
