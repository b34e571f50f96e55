package parley.console.command;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import parley.config.Settings;
import parley.library.KnowledgeBase;

/** Starts the preview in a browser, which the console package must not depend on. */
@FunctionalInterface
public interface PreviewLauncher {
  /**
   * Shows the bot in a browser until it is stopped.
   *
   * @param request what was asked for
   * @param knowledgeBase opens the knowledge base
   * @return the exit code
   */
  int start(Request request, Callable<KnowledgeBase> knowledgeBase) throws Exception;

  /**
   * What was asked for.
   *
   * @param settings the configuration
   * @param port 0 for any that is free
   * @param isEditing whether articles may be changed
   * @param results prints the address
   * @param messages prints a line to the operator
   */
  record Request(
      Settings settings,
      int port,
      boolean isEditing,
      Consumer<String> results,
      Consumer<String> messages) {}
}
