package parley.library.revision;

import parley.store.StoreException;

/** A text of a revision cannot be read, so that nothing is made of the others either. */
public final class StoredTextException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final StoreException cause;

  StoredTextException(StoreException cause) {
    super(cause);
    this.cause = cause;
  }

  /** Why. */
  public StoreException reason() {
    return cause;
  }
}
