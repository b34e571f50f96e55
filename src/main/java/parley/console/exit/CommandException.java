package parley.console.exit;

/** Ends a command with a message. */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  private CommandException(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public static CommandException usageError(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }

  public static CommandException failure(String message) {
    return new CommandException(ExitCode.FAILURE, message);
  }

  ExitCode exitCode() {
    return exitCode;
  }
}
