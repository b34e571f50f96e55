package parley.console.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.config.Settings;
import parley.console.exit.ExitCode;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.TextLayout;
import parley.console.view.JsonOutput;
import parley.console.view.StatusJson;
import parley.console.view.StatusView;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseStatus;
import parley.library.revision.RevisionStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code status}: shows sizes, dates and locations of the knowledge base. */
@Command(
    name = "status",
    description = "Show how many articles and passages there are, how old, and where.",
    footer = {"", "Exit codes: 0 fine, 2 wrong use, 3 failure."})
public final class StatusCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--json", description = "Show it in JSON.")
  private boolean json;

  public StatusCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = context.settings();
    try (KnowledgeBase knowledgeBase = context.open(settings)) {
      knowledgeBase.useExistingEmbeddings();
      show(knowledgeBase.status(), knowledgeBase.revisionStatus());
    }
    return ExitCode.OK.code();
  }

  private void show(KnowledgeBaseStatus status, Optional<RevisionStatus> revision) {
    ConsoleIo io = context.io();
    if (json) {
      ObjectNode node = StatusJson.toJson(status);
      StatusJson.addRevision(node, revision);
      io.out().write(JsonOutput.toLine(node) + "\n");
    } else {
      TextLayout layout = io.newLayout();
      StatusView view = new StatusView(layout, io.clock().getZone());
      view.add(status);
      revision.ifPresent(view::add);
      io.show(layout);
    }
  }
}
