package parley.search.index;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the index knows of a file of the corpus, read or left out.
 *
 * @param id id of its article
 * @param path path under the corpus folder, with forward slashes
 * @param size in bytes when it was read
 * @param modifiedMillis last change when it was read, in milliseconds since the epoch
 * @param sha256 SHA-256 of its bytes in hexadecimal
 * @param title title of its article; empty where an error left the article out
 * @param asOf the date its article is right for
 * @param diagnosticCount number of problems found in it
 */
public record IndexedFile(
    String id,
    String path,
    long size,
    long modifiedMillis,
    String sha256,
    Optional<String> title,
    Optional<LocalDate> asOf,
    int diagnosticCount) {
  /** Whether its article is in the index. */
  public boolean isIndexed() {
    return title.isPresent();
  }
}
