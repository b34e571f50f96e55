package parley.console.terminal;

/** What the streams lead to. Asked only when it matters, since finding out takes time. */
public interface TtyInfo {
  /** Whether somebody types the input. */
  boolean input();

  /** Whether somebody sees the results at once. */
  boolean output();

  /** Whether somebody sees the messages at once. */
  boolean error();

  /** Columns of the terminal. */
  int width();
}
