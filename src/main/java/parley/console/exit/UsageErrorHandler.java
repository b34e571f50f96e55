package parley.console.exit;

import java.util.List;
import parley.console.terminal.OutputSink;
import parley.text.ClosestMatch;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns a parse error of the command line into a message with a suggestion. */
public final class UsageErrorHandler {
  private final OutputSink err;

  public UsageErrorHandler(OutputSink err) {
    this.err = err;
  }

  /** Prints the message and a hint to the help. */
  public ExitCode handle(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    err.printLine("parley: " + message(exception, command));
    err.printLine("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static String message(ParameterException exception, CommandLine command) {
    if (!(exception instanceof UnmatchedArgumentException unmatchedArgument)) {
      return String.valueOf(exception.getMessage());
    }
    String argument = unmatchedArgument.getUnmatched().getFirst();
    if (unmatchedArgument.isUnknownOption()) {
      List<String> known = List.copyOf(command.getCommandSpec().optionsMap().keySet());
      return "there is no option " + argument + suggestClosest(argument, known);
    }
    List<String> commands = List.copyOf(command.getSubcommands().keySet());
    return commands.isEmpty()
        ? "\"" + argument + "\" is one argument too many"
        : "there is no command \""
            + argument
            + "\""
            + ClosestMatch.find(argument, commands)
                .map(UsageErrorHandler::suggestion)
                .orElse("; to ask a question: parley ask QUESTION");
  }

  private static String suggestClosest(String argument, List<String> known) {
    return ClosestMatch.find(argument, known).map(UsageErrorHandler::suggestion).orElse("");
  }

  private static String suggestion(String name) {
    return "; did you mean " + name + "?";
  }
}
