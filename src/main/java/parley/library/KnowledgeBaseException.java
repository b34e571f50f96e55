package parley.library;

/** The library cannot be loaded. The message names the thing that failed and the remedy. */
public final class KnowledgeBaseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean usageError;

  private KnowledgeBaseException(String message, Throwable cause, boolean usageError) {
    super(message, cause);
    this.usageError = usageError;
  }

  /** The person who set it up can mend it by changing a setting or an option. */
  public static KnowledgeBaseException usageError(String message, Throwable cause) {
    return new KnowledgeBaseException(message, cause, true);
  }

  /** Something outside failed: a disk, a permission, a lock. */
  public static KnowledgeBaseException failure(String message, Throwable cause) {
    return new KnowledgeBaseException(message, cause, false);
  }

  /** Whether it is wrong use or configuration, and not a failure. */
  public boolean isUsageError() {
    return usageError;
  }
}
