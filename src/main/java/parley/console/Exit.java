package parley.console;

/** How a command ended. */
enum Exit {
  /** All is well. */
  FINE,
  /** The answer is no: not covered, unclear, errors found. */
  NO,
  /** The command or the configuration is wrong. */
  WRONG_USE,
  /** Something failed. */
  FAILURE;

  int code() {
    return ordinal();
  }
}
