package parley.console;

import java.util.concurrent.Callable;
import parley.config.Settings;
import parley.console.page.Page;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code status}: how things stand. */
@Command(
    name = "status",
    description = "Show how many articles and passages there are, how old, and where.",
    footer = {"", "Exit codes: 0 fine, 2 wrong use, 3 failure."})
final class StatusCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--json", description = "Show it in JSON.")
  private boolean json;

  StatusCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = context.settings();
    try (KnowledgeBase library = context.open(settings)) {
      library.useMeaningAtHand();
      show(library.status());
    }
    return Exit.FINE.code();
  }

  private void show(KnowledgeBaseStatus status) {
    Terminal terminal = context.terminal();
    if (json) {
      terminal.out().write(Json.line(StatusJson.of(status)) + "\n");
    } else {
      Page page = terminal.page();
      new StatusPage(page, terminal.clock().getZone()).add(status);
      terminal.show(page);
    }
  }
}
