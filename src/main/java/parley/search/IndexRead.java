package parley.search;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Something read from an index while questions are answered. */
@FunctionalInterface
interface IndexRead<T> {
  T now() throws IOException;

  /**
   * Reads it. A disk that fails can be met in any answer and nobody on the way can do anything
   * about it, so it comes unchecked.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  static <T> T unchecked(IndexRead<T> read) {
    try {
      return read.now();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
