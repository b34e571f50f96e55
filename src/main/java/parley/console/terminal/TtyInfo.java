package parley.console.terminal;

/** What the streams lead to. Asked only when it matters, since finding out takes time. */
public interface TtyInfo {
  /** Whether somebody types the input. */
  boolean isInputTty();

  /** Whether somebody sees the results at once. */
  boolean isOutputTty();

  /** Whether somebody sees the messages at once. */
  boolean isErrorTty();

  /** Columns of the terminal. */
  int width();
}
