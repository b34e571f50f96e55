package parley.console.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.answer.LatestRequest;
import parley.answer.LatestWording;
import parley.answer.timeline.Latest;
import parley.config.Settings;
import parley.config.Topic;
import parley.console.exit.CommandException;
import parley.console.exit.ExitCode;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.TextLayout;
import parley.console.view.JsonOutput;
import parley.console.view.TimelineJson;
import parley.console.view.TimelineView;
import parley.library.KnowledgeBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code latest}: shows the newest dated events and statements, and how old the articles are. */
@Command(
    name = "latest",
    description = "Show the newest the articles tell, with dates, and how old they are.",
    footer = {"", "Exit codes: 0 something found, 1 nothing dated, 2 wrong use, 3 failure."})
public final class LatestCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--topic", paramLabel = "T", description = "The newest on this topic only.")
  private Optional<String> topic = Optional.empty();

  @Option(names = "--json", description = "Show it in JSON.")
  private boolean json;

  public LatestCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = context.settings();
    return switch (LatestRequest.resolve(topic, settings.topics())) {
      case LatestRequest.Refused refused -> throw CommandException.usageError(refused.reason());
      case LatestRequest.Resolved resolved -> run(resolved.topic(), settings).code();
    };
  }

  private ExitCode run(Optional<Topic> known, Settings settings) throws Exception {
    ConsoleIo io = context.io();
    LocalDate today = io.today();
    try (KnowledgeBase knowledgeBase = context.open(settings)) {
      Latest latest = knowledgeBase.latest(known.map(Topic::name), today, Latest.MAX_ITEMS);
      if (json) {
        io.out().write(JsonOutput.toLine(TimelineJson.toJson(latest)) + "\n");
      } else if (latest.items().isEmpty()) {
        io.err().printLine("parley: " + LatestWording.nothingDated(latest, known, today));
      } else {
        TextLayout layout = io.newLayout();
        new TimelineView(layout, settings.topics()).add(latest, known, today);
        io.show(layout);
      }
      return latest.items().isEmpty() ? ExitCode.NEGATIVE : ExitCode.OK;
    }
  }
}
