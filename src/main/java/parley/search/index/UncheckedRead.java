package parley.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Something read from an index while questions are answered. */
@FunctionalInterface
public interface UncheckedRead<T> {
  T read() throws IOException;

  /**
   * Reads it. A disk that fails can be met in any answer and nobody on the way can do anything
   * about it, so it comes unchecked.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static <T> T unchecked(UncheckedRead<T> operation) {
    try {
      return operation.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
