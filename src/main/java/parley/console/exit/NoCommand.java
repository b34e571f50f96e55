package parley.console.exit;

/** There is no command, and nothing else that says what to do: shows how to use the program. */
public final class NoCommand extends Exception {
  private static final long serialVersionUID = 1L;
}
