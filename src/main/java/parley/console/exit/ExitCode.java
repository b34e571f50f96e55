package parley.console.exit;

/** How a command ended. */
public enum ExitCode {
  /** All is well. */
  OK(0),
  /** The answer is no: not covered, unclear, errors found. */
  NEGATIVE(1),
  /** The command or the configuration is wrong. */
  USAGE(2),
  /** Something failed. */
  FAILURE(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
