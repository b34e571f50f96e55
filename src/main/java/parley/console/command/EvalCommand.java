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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval}: measures the answers. */
@Command(
    name = "eval",
    description =
        "Measure the answers on a collection in BEIR layout (corpus.jsonl, queries.jsonl,"
            + " qrels/test.tsv) or on golden questions for the articles.",
    footer = {"", "Exit codes: 0 measured, 2 wrong use, 3 failure."})
public final class EvalCommand implements Callable<Integer> {
  private static final int LABELS = 16;

  private final CommandContext context;

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
  private Optional<String> leaveOut = Optional.empty();

  @Option(
      names = "--typos",
      paramLabel = "N",
      description = "Swap, drop or double N letters of the longest word of each question.")
  private int typos;

  @Option(names = "--seed", paramLabel = "S", description = "Decides which letters (1).")
  private long seed = 1;

  @Option(names = "--json", description = "Show the figures in JSON, one object a line.")
  private boolean json;

  public EvalCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = context.settings();
    EvaluationOptions options = options(settings);
    List<EvaluationReport> all;
    try (ProgressBar bar = new ProgressBar(context.terminal(), "passages")) {
      all = new Evaluator(settings, bar).run(options);
    } catch (EvaluationException e) {
      throw CommandException.wrongUse(String.valueOf(e.getMessage()));
    }
    all.forEach(this::show);
    return ExitCode.FINE.code();
  }

  private EvaluationOptions options(Settings settings) throws CommandException {
    if (leaveOut.isPresent() && !leaveOut.get().equals("article")) {
      throw CommandException.wrongUse(
          "--leave-out: found " + leaveOut.get() + ", expected article");
    }
    if (typos < 0) {
      throw CommandException.wrongUse("--typos: found " + typos + ", expected 0 or more");
    }
    try {
      Path resolved = context.terminal().directory().resolve(folder);
      return new EvaluationOptions(resolved, ranking(settings), leaveOut.isPresent(), typos, seed);
    } catch (InvalidPathException e) {
      throw CommandException.wrongUse("there is no folder " + folder);
    }
  }

  private Ranking ranking(Settings settings) throws CommandException {
    String named = ranking.orElse(settings.search().ranking().name().toLowerCase(Locale.ROOT));
    return switch (named) {
      case "lexical" -> Ranking.LEXICAL;
      case "dense" -> Ranking.DENSE;
      case "hybrid" -> Ranking.HYBRID;
      default ->
          throw CommandException.wrongUse(
              "--ranking: found " + named + ", expected lexical, dense or hybrid");
    };
  }

  private void show(EvaluationReport figures) {
    ConsoleIo terminal = context.terminal();
    if (json) {
      terminal.out().write(JsonOutput.line(json(figures)) + "\n");
      return;
    }
    TextLayout page = terminal.page();
    String split = figures.split().map(name -> ", " + name).orElse("");
    page.add(StyledText.of(figures.collection() + split, TextStyle.STRONG));
    page.add(label("ranking"), StyledText.of(figures.ranking()));
    page.add(label("queries"), StyledText.of(String.valueOf(figures.queries())));
    figures
        .values()
        .forEach((name, value) ->
            page.add(
                label(name),
                StyledText.of(value.map(v -> String.format(Locale.ROOT, "%.4f", v)).orElse("-"))));
    terminal.show(page);
  }

  private static String label(String name) {
    return name + " ".repeat(Math.max(LABELS - name.length(), 1));
  }

  private static ObjectNode json(EvaluationReport figures) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("collection", figures.collection());
    figures.split().ifPresent(split -> json.put("split", split));
    json.put("ranking", figures.ranking());
    json.put("queries", figures.queries());
    figures
        .values()
        .forEach((name, value) ->
            value.ifPresentOrElse(v -> json.put(name, v), () -> json.putNull(name)));
    return json;
  }
}
