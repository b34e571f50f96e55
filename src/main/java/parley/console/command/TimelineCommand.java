package parley.console.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.answer.timeline.TimelineFilter;
import parley.answer.timeline.TimelinePage;
import parley.answer.timeline.TimelineRequest;
import parley.answer.timeline.TimelineWording;
import parley.config.Settings;
import parley.console.exit.CommandException;
import parley.console.exit.ExitCode;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.TextLayout;
import parley.console.view.AnswerView;
import parley.console.view.JsonOutput;
import parley.console.view.TimelineJson;
import parley.console.view.TimelineView;
import parley.library.KnowledgeBase;
import parley.search.index.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code timeline}: lists the dated events of a period, a place or a topic. */
@Command(
    name = "timeline",
    description = {
      "List the dated events of the articles, each with the passage that tells of it.",
      "For example: parley timeline 2022; parley timeline March 2022 to 2023;",
      "parley timeline --from 2025-01-01 --place Istanbul."
    },
    footer = {"", "Exit codes: 0 events found, 1 none, 2 wrong use, 3 failure."})
public final class TimelineCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(names = "--from", paramLabel = "DATE", description = "The first year, month or day.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DATE", description = "The last year, month or day.")
  private Optional<String> to = Optional.empty();

  @Option(names = "--place", paramLabel = "P", description = "Events at this place only.")
  private Optional<String> place = Optional.empty();

  @Option(names = "--topic", paramLabel = "T", description = "Events of this topic only.")
  private Optional<String> topic = Optional.empty();

  @Option(
      names = "--open",
      paramLabel = "N",
      description = "Show the passage of event N of the list.")
  private Optional<Integer> open = Optional.empty();

  @Option(names = "--json", description = "List them in JSON.")
  private boolean json;

  @Parameters(
      arity = "0..*",
      paramLabel = "PERIOD",
      description = "A year, month or day, or two with \"to\" between them.")
  private List<String> period = new ArrayList<>();

  public TimelineCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = context.settings();
    if (!period.isEmpty() && (from.isPresent() || to.isPresent())) {
      throw CommandException.usageError("give a PERIOD, or --from and --to, not both");
    }
    TimelineRequest request =
        period.isEmpty()
            ? new TimelineRequest(from, to, place, topic)
            : TimelineRequest.ofPeriod(String.join(" ", period), place, topic);
    return switch (request.resolve(settings.topics(), context.io().today())) {
      case TimelineRequest.Refused refused -> throw CommandException.usageError(refused.reason());
      case TimelineRequest.Resolved resolved -> run(request, resolved.filter(), settings).code();
    };
  }

  private ExitCode run(TimelineRequest request, TimelineFilter filter, Settings settings)
      throws Exception {
    try (KnowledgeBase knowledgeBase = context.open(settings)) {
      TimelinePage page = knowledgeBase.timeline(filter, 0, Integer.MAX_VALUE);
      if (page.total() == 0 && !json) {
        context.io().err().printLine("parley: " + reason(knowledgeBase, request, filter, settings));
        return ExitCode.NEGATIVE;
      }
      if (open.isPresent()) {
        showPassage(knowledgeBase, page, open.get(), settings);
      } else {
        show(page, settings);
      }
      return page.total() == 0 ? ExitCode.NEGATIVE : ExitCode.OK;
    }
  }

  private static String reason(
      KnowledgeBase knowledgeBase,
      TimelineRequest request,
      TimelineFilter filter,
      Settings settings) {
    return TimelineWording.nothingFound(
        request,
        filter,
        knowledgeBase.timelineOverview(),
        settings.topics(),
        knowledgeBase.suggest("", Optional.empty(), 1).stream()
            .map(Suggestion::question)
            .findFirst());
  }

  private void show(TimelinePage page, Settings settings) {
    ConsoleIo io = context.io();
    if (json) {
      io.out().write(JsonOutput.toLine(TimelineJson.toJson(page)) + "\n");
    } else {
      TextLayout layout = io.newLayout();
      new TimelineView(layout, settings.topics()).add(page);
      io.show(layout);
    }
  }

  private void showPassage(
      KnowledgeBase knowledgeBase, TimelinePage page, int number, Settings settings)
      throws CommandException {
    if (number < 1 || number > page.total()) {
      throw CommandException.usageError(
          "--open: found " + number + ", expected 1 to " + page.total());
    }
    ConsoleIo io = context.io();
    TextLayout layout = io.newLayout();
    page.entries()
        .get(number - 1)
        .passageId()
        .flatMap(knowledgeBase::passage)
        .ifPresent(new AnswerView(layout, settings, io.today())::addPassage);
    io.show(layout);
  }
}
