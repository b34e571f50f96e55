package parley.console;

/** Ends a command with a message. */
final class Stop extends Exception {
  private static final long serialVersionUID = 1L;

  private final Exit exit;

  private Stop(Exit exit, String message) {
    super(message);
    this.exit = exit;
  }

  static Stop wrongUse(String message) {
    return new Stop(Exit.WRONG_USE, message);
  }

  static Stop failure(String message) {
    return new Stop(Exit.FAILURE, message);
  }

  Exit exit() {
    return exit;
  }
}
