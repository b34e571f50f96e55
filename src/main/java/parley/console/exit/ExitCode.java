package parley.console.exit;

/** Exit codes of the program. */
public enum ExitCode {
  /** Success. */
  OK(0),
  /** A negative result: not covered, unclear, errors found. */
  NEGATIVE(1),
  /** The command line or the configuration is invalid. */
  USAGE(2),
  /** A failure, expected (such as a full disk) or not. */
  FAILURE(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
