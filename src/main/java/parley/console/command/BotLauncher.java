package parley.console.command;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import parley.config.Settings;
import parley.library.KnowledgeBase;

/** Starts the Discord bot, which the console package must not depend on. */
@FunctionalInterface
public interface BotLauncher {
  /**
   * Runs the bot until it ends.
   *
   * @param token the bot token from the environment, not validated
   * @param knowledgeBase opens the knowledge base
   * @param printLine prints a line to the operator
   * @return the exit code
   */
  int start(
      Settings settings,
      String token,
      Callable<KnowledgeBase> knowledgeBase,
      Consumer<String> printLine)
      throws Exception;
}
