package parley.console.exit;

import java.util.List;
import parley.console.terminal.OutputSink;
import parley.text.ClosestMatch;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** From a command line that does not parse to one message that helps. */
public final class UsageErrorHandler {
  private final OutputSink err;

  public UsageErrorHandler(OutputSink err) {
    this.err = err;
  }

  public ExitCode handle(ParameterException misuse) {
    CommandLine command = misuse.getCommandLine();
    err.say("parley: " + message(misuse, command));
    err.say("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_USE;
  }

  private static String message(ParameterException misuse, CommandLine command) {
    if (!(misuse instanceof UnmatchedArgumentException unmatched)) {
      return String.valueOf(misuse.getMessage());
    }
    String first = unmatched.getUnmatched().getFirst();
    if (unmatched.isUnknownOption()) {
      List<String> known = List.copyOf(command.getCommandSpec().optionsMap().keySet());
      return "there is no option " + first + nearest(first, known);
    }
    List<String> commands = List.copyOf(command.getSubcommands().keySet());
    return commands.isEmpty()
        ? "\"" + first + "\" is one argument too many"
        : "there is no command \""
            + first
            + "\""
            + ClosestMatch.to(first, commands)
                .map(UsageErrorHandler::didYouMean)
                .orElse("; to ask a question: parley ask QUESTION");
  }

  private static String nearest(String typed, List<String> known) {
    return ClosestMatch.to(typed, known).map(UsageErrorHandler::didYouMean).orElse("");
  }

  private static String didYouMean(String name) {
    return "; did you mean " + name + "?";
  }
}
