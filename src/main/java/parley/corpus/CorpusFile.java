package parley.corpus;

import java.nio.file.Path;
import java.util.Locale;
import parley.text.Whitespace;

/**
 * An article file that was listed and not read yet.
 *
 * @param id id of its article: the name without extension
 * @param relativePath path under the corpus folder, with forward slashes
 * @param path where to read it
 * @param size in bytes
 * @param lastModifiedMillis in milliseconds since the epoch
 */
public record CorpusFile(
    String id, String relativePath, Path path, long size, long lastModifiedMillis) {
  /** A title made of the file name: no folder or extension, words apart, capitalized. */
  String titleFromFileName() {
    String fileName = relativePath.substring(relativePath.lastIndexOf('/') + 1);
    int dot = fileName.lastIndexOf('.');
    String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
    String title = Whitespace.normalize(stem.replaceAll("[_-]+", " "));
    if (title.isEmpty()) {
      return stem;
    }
    int first = title.offsetByCodePoints(0, 1);
    return title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first);
  }
}
