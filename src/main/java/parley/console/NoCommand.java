package parley.console;

/** There is no command, and nothing else that says what to do: shows how to use the program. */
final class NoCommand extends Exception {
  private static final long serialVersionUID = 1L;
}
