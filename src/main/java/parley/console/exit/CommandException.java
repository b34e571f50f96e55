package parley.console.exit;

/** Ends a command with a message. */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exit;

  private CommandException(ExitCode exit, String message) {
    super(message);
    this.exit = exit;
  }

  public static CommandException wrongUse(String message) {
    return new CommandException(ExitCode.WRONG_USE, message);
  }

  public static CommandException failure(String message) {
    return new CommandException(ExitCode.FAILURE, message);
  }

  ExitCode exit() {
    return exit;
  }
}
