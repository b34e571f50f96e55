package parley.preview;

/** The preview cannot start. The message is for whoever started it. */
final class PreviewException extends Exception {
  private static final long serialVersionUID = 1L;

  PreviewException(String message, Throwable cause) {
    super(message, cause);
  }
}
