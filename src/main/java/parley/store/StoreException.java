package parley.store;

/** The store cannot do what was asked. The message is one sentence or two, with what to do. */
public final class StoreException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** What kind of fault it is. */
  public enum Fault {
    /** The file is no store, or its bytes are wrong. */
    DAMAGED,
    /** Another process holds it. */
    LOCKED,
    /** A newer version of Parley made it. */
    NEWER,
    /** It cannot be written. */
    READ_ONLY,
    /** There is no room left on the disk. */
    FULL,
    /** It cannot be opened or read for another reason. */
    UNREADABLE,
    /** What was to be changed has been changed by somebody else meanwhile. */
    CONFLICT,
    /** What was asked for is not there, or there already. */
    REFUSED
  }

  StoreException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  StoreException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  /** What kind of fault it is. */
  public Fault fault() {
    return fault;
  }
}
