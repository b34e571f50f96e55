package parley.search.index;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A file of the corpus as it was read for the index, accepted or rejected.
 *
 * @param id id of its article
 * @param relativePath path under the corpus folder, with forward slashes
 * @param size in bytes
 * @param lastModifiedMillis last modification, in milliseconds since the epoch
 * @param sha256 SHA-256 of its bytes, hexadecimal
 * @param title title of its article; empty if an error rejected it
 * @param asOf the date the article's content is current as of
 * @param diagnosticCount number of errors and warnings found in it
 */
public record IndexedFile(
    String id,
    String relativePath,
    long size,
    long lastModifiedMillis,
    String sha256,
    Optional<String> title,
    Optional<LocalDate> asOf,
    int diagnosticCount) {
  /** Whether its article is in the index. */
  public boolean isIndexed() {
    return title.isPresent();
  }
}
