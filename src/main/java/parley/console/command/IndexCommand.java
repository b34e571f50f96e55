package parley.console.command;

import java.util.concurrent.Callable;
import parley.config.Settings;
import parley.console.exit.ExitCode;
import parley.console.terminal.TextLayout;
import parley.console.view.ReloadView;
import parley.library.KnowledgeBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code index}: builds the index and the embeddings unless they are up to date. */
@Command(
    name = "index",
    description = "Build the index now, so that the first question need not wait for it.",
    footer = {
      "",
      "Articles with errors are left out and listed; parley check tells whether there are any.",
      "",
      "Exit codes: 0 the index is ready, 2 wrong use, 3 failure."
    })
public final class IndexCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(
      names = "--folder-only",
      description = "Index what is in the folder, not the revision that is served.")
  private boolean isFolderOnly;

  public IndexCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = context.settings(isFolderOnly);
    try (KnowledgeBase knowledgeBase = context.openWithEmbeddings(settings)) {
      TextLayout layout = context.io().newLayout();
      new ReloadView(layout).addInitialLoad(knowledgeBase.initialLoadReport());
      context.io().show(layout);
    }
    return ExitCode.OK.code();
  }
}
