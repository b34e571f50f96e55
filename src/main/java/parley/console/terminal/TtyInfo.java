package parley.console.terminal;

/** Tells which standard streams are terminals. Slow: ask only when needed. */
public interface TtyInfo {
  /** Whether standard input is a terminal. */
  boolean isInputTty();

  /** Whether standard output is a terminal. */
  boolean isOutputTty();

  /** Whether standard error is a terminal. */
  boolean isErrorTty();

  /** Width of the terminal in columns. */
  int width();
}
