package parley.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.util.IOSupplier;

/** Wraps IOException: no caller between here and the front end can handle a disk failure. */
public final class UncheckedRead {
  private UncheckedRead() {}

  /**
   * Returns the value read from the index.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static <T> T read(IOSupplier<T> supplier) {
    try {
      return supplier.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
