package parley.console.command;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import parley.config.Settings;
import parley.library.KnowledgeBase;

/** Starts the Discord face, which the terminal does not know. */
@FunctionalInterface
public interface BotLauncher {
  /**
   * Runs the bot until it ends.
   *
   * @param token what the environment gives as the token
   * @param knowledgeBase opens the library
   * @param printLine tells the operator something, a line at a time
   * @return the exit code
   */
  int start(
      Settings settings,
      String token,
      Callable<KnowledgeBase> knowledgeBase,
      Consumer<String> printLine)
      throws Exception;
}
