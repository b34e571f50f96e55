package parley.console.command;

import parley.config.Settings;
import parley.library.ArticleLossPolicy;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ProgressListener;

/** Opens the library. */
@FunctionalInterface
public interface KnowledgeBaseOpener {
  /**
   * Opens the library of these settings.
   *
   * @param lossPolicy how many articles may be gone since the last time
   */
  KnowledgeBase open(Settings settings, ProgressListener progress, ArticleLossPolicy lossPolicy)
      throws KnowledgeBaseException;
}
