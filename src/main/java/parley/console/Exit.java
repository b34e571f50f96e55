package parley.console;

/** How a command ended. */
enum Exit {
  /** All is well. */
  FINE(0),
  /** The answer is no: not covered, unclear, errors found. */
  NO(1),
  /** The command or the configuration is wrong. */
  WRONG_USE(2),
  /** Something failed. */
  FAILURE(3);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
