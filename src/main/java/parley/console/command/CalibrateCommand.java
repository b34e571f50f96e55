package parley.console.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import parley.console.exit.CommandException;
import parley.console.exit.ExitCode;
import parley.console.terminal.ProgressBar;
import parley.evaluation.EvaluationException;
import parley.evaluation.Evaluator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code calibrate}: trains the answerability classifier and prints its model file. */
@Command(
    name = "calibrate",
    description =
        "Fit the model that tells whether a question is covered, on golden questions (all splits"
            + " but test) and on collections in BEIR layout; writes the model's file.",
    footer = {
      "",
      "The file belongs to src/main/resources/parley/answer/answerability.properties.",
      "",
      "Exit codes: 0 fitted, 2 wrong use, 3 failure."
    })
public final class CalibrateCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "What to fit it on.")
  private List<String> folders = new ArrayList<>();

  public CalibrateCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    List<Path> paths = new ArrayList<>();
    for (String folder : folders) {
      try {
        paths.add(context.io().directory().resolve(folder));
      } catch (InvalidPathException e) {
        throw CommandException.usageError("there is no folder " + folder);
      }
    }
    List<String> lines;
    try (ProgressBar bar = new ProgressBar(context.io(), "passages")) {
      lines = new Evaluator(context.settings(), bar).calibrate(paths);
    } catch (EvaluationException e) {
      throw CommandException.usageError(String.valueOf(e.getMessage()));
    }
    lines.forEach(line -> context.io().out().write(line + "\n"));
    return ExitCode.OK.code();
  }
}
