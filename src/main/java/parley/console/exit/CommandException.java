package parley.console.exit;

/** Ends a command with a message for the user and an exit code. */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final boolean isMissingCommand;

  private CommandException(ExitCode exitCode, String message, boolean isMissingCommand) {
    super(message);
    this.exitCode = exitCode;
    this.isMissingCommand = isMissingCommand;
  }

  /** The command line is wrong; the message names the option or argument and what is expected. */
  public static CommandException usageError(String message) {
    return new CommandException(ExitCode.USAGE, message, false);
  }

  /** The command failed for a reason outside of it, such as a file that cannot be read. */
  public static CommandException failure(String message) {
    return new CommandException(ExitCode.FAILURE, message, false);
  }

  /** No command was named and none can be inferred: the usage help is shown instead. */
  public static CommandException missingCommand() {
    return new CommandException(ExitCode.USAGE, "", true);
  }

  /** Whether the usage help stands in for a message. */
  public boolean isMissingCommand() {
    return isMissingCommand;
  }

  ExitCode exitCode() {
    return exitCode;
  }
}
