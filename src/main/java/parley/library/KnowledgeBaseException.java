package parley.library;

/** The knowledge base cannot be loaded. The message names what failed and the remedy. */
public final class KnowledgeBaseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean usageError;

  private KnowledgeBaseException(String message, Throwable cause, boolean usageError) {
    super(message, cause);
    this.usageError = usageError;
  }

  /** A fault in the configuration or an option, which the operator can fix. */
  public static KnowledgeBaseException usageError(String message, Throwable cause) {
    return new KnowledgeBaseException(message, cause, true);
  }

  /** A failure of the environment: disk, permission, lock. */
  public static KnowledgeBaseException failure(String message, Throwable cause) {
    return new KnowledgeBaseException(message, cause, false);
  }

  /** Whether the cause is wrong use or configuration, not a failure. */
  public boolean isUsageError() {
    return usageError;
  }
}
