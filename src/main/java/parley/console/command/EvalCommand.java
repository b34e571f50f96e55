package parley.console.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.config.Settings;
import parley.console.exit.CommandException;
import parley.console.exit.ExitCode;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.ProgressBar;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.console.view.JsonOutput;
import parley.evaluation.EvaluationException;
import parley.evaluation.EvaluationOptions;
import parley.evaluation.EvaluationOptions.Ranking;
import parley.evaluation.EvaluationReport;
import parley.evaluation.Evaluator;
import parley.evaluation.MessageLineCounter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval}: evaluates the answers on a collection or on golden questions. */
@Command(
    name = "eval",
    description =
        "Measure the answers on a collection in BEIR layout (corpus.jsonl, queries.jsonl,"
            + " qrels/test.tsv) or on golden questions for the articles.",
    footer = {"", "Exit codes: 0 measured, 2 wrong use, 3 failure."})
public final class EvalCommand implements Callable<Integer> {
  private static final int LABEL_WIDTH = 16;

  private final CommandContext context;
  private final MessageLineCounter lineCounter;

  @Parameters(paramLabel = "FOLDER", description = "The collection or the golden questions.")
  private String folder = "";

  @Option(
      names = "--ranking",
      paramLabel = "R",
      description = "lexical (words), dense (meaning) or hybrid (both); the configured one.")
  private Optional<String> ranking = Optional.empty();

  @Option(
      names = "--leave-out",
      paramLabel = "article",
      description =
          "Also ask each question with its article hidden: kept is the share of those that a"
              + " document is known to answer, refused that of those with it hidden.")
  private Optional<String> holdOut = Optional.empty();

  @Option(
      names = "--typos",
      paramLabel = "N",
      description = "Swap, drop or double N letters of the longest word of each question.")
  private int typos;

  @Option(names = "--seed", paramLabel = "S", description = "Decides which letters (1).")
  private long seed = 1;

  @Option(
      names = "--lines",
      description =
          "Count instead the lines of the Discord message for each golden question, as a phone of"
              + " 40 characters shows it: median, 90th percentile, longest.")
  private boolean lines;

  @Option(
      names = "--folder-only",
      description = "Ask what is in the folder, not the revision that is served.")
  private boolean isFolderOnly;

  @Option(names = "--json", description = "Show the figures in JSON, one object a line.")
  private boolean json;

  public EvalCommand(CommandContext context, MessageLineCounter lineCounter) {
    this.context = context;
    this.lineCounter = lineCounter;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = context.settings(isFolderOnly);
    EvaluationOptions options = options(settings);
    List<EvaluationReport> reports;
    try (ProgressBar bar = new ProgressBar(context.io(), "passages")) {
      Evaluator evaluator = new Evaluator(settings, bar);
      reports =
          lines ? List.of(evaluator.countLines(options, lineCounter)) : evaluator.run(options);
    } catch (EvaluationException e) {
      throw CommandException.usageError(String.valueOf(e.getMessage()));
    }
    reports.forEach(this::show);
    return ExitCode.OK.code();
  }

  private EvaluationOptions options(Settings settings) throws CommandException {
    if (holdOut.isPresent() && !holdOut.get().equals("article")) {
      throw CommandException.usageError(
          "--leave-out: found " + holdOut.get() + ", expected article");
    }
    if (typos < 0) {
      throw CommandException.usageError("--typos: found " + typos + ", expected 0 or more");
    }
    try {
      Path resolved = context.io().directory().resolve(folder);
      EvaluationOptions options =
          EvaluationOptions.of(resolved, ranking(settings)).withTypos(typos, seed);
      return holdOut.isPresent() ? options.withHeldOutArticle() : options;
    } catch (InvalidPathException e) {
      throw CommandException.usageError("there is no folder " + folder);
    }
  }

  private Ranking ranking(Settings settings) throws CommandException {
    String rankingName =
        ranking.orElse(settings.search().ranking().name().toLowerCase(Locale.ROOT));
    return switch (rankingName) {
      case "lexical" -> Ranking.LEXICAL;
      case "dense" -> Ranking.DENSE;
      case "hybrid" -> Ranking.HYBRID;
      default ->
          throw CommandException.usageError(
              "--ranking: found " + rankingName + ", expected lexical, dense or hybrid");
    };
  }

  private void show(EvaluationReport report) {
    ConsoleIo io = context.io();
    if (json) {
      io.out().write(JsonOutput.toLine(toJson(report)) + "\n");
      return;
    }
    TextLayout layout = io.newLayout();
    String split = report.split().map(name -> ", " + name).orElse("");
    layout.add(StyledText.of(report.collection() + split, TextStyle.BOLD));
    layout.add(padLabel("ranking"), StyledText.of(report.ranking()));
    layout.add(padLabel("queries"), StyledText.of(String.valueOf(report.queries())));
    report
        .metrics()
        .forEach((name, value) ->
            layout.add(
                padLabel(name),
                StyledText.of(value.map(v -> String.format(Locale.ROOT, "%.4f", v)).orElse("-"))));
    io.show(layout);
  }

  private static String padLabel(String name) {
    return name + " ".repeat(Math.max(LABEL_WIDTH - name.length(), 1));
  }

  private static ObjectNode toJson(EvaluationReport report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("collection", report.collection());
    report.split().ifPresent(split -> json.put("split", split));
    json.put("ranking", report.ranking());
    json.put("queries", report.queries());
    report
        .metrics()
        .forEach((name, value) ->
            value.ifPresentOrElse(v -> json.put(name, v), () -> json.putNull(name)));
    return json;
  }
}
