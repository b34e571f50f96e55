package parley.console;

import java.util.List;
import parley.text.ClosestMatch;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** From a command line that does not parse to one message that helps. */
final class Misuse {
  private final Output err;

  Misuse(Output err) {
    this.err = err;
  }

  Exit handle(ParameterException misuse) {
    CommandLine command = misuse.getCommandLine();
    err.say("parley: " + message(misuse, command));
    err.say("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return Exit.WRONG_USE;
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
                .map(Misuse::didYouMean)
                .orElse("; to ask a question: parley ask QUESTION");
  }

  private static String nearest(String typed, List<String> known) {
    return ClosestMatch.to(typed, known).map(Misuse::didYouMean).orElse("");
  }

  private static String didYouMean(String name) {
    return "; did you mean " + name + "?";
  }
}
