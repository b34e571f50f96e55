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
}
