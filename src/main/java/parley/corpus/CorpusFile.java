package parley.corpus;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import parley.text.Whitespace;

/**
 * An article file that was listed and not read yet.
 *
 * @param id id of its article: the name without extension
 * @param relativePath path under the corpus folder, with forward slashes
 * @param path where to read it
 * @param size in bytes, with its sidecar
 * @param lastModifiedMillis in milliseconds since the epoch, of the file or its sidecar
 * @param sidecar where to read the FAQ questions beside it
 */
public record CorpusFile(
    String id,
    String relativePath,
    Path path,
    long size,
    long lastModifiedMillis,
    Optional<Path> sidecar) {
  /** A time before 1970, which some archives unpack, counts as 1970. */
  public CorpusFile {
    lastModifiedMillis = Math.max(0, lastModifiedMillis);
  }

  /** Whether a file of this name is an article, by its extension. */
  public static boolean isArticleName(String name) {
    return ArticleFormat.forFile(name).isPresent();
  }

  /** The name of the file with an article's FAQ questions, whether or not there is one. */
  public static String sidecarOf(String articleName) {
    return articleName.substring(0, articleName.lastIndexOf('.')) + FaqSidecar.EXTENSION;
  }

  /** An article without a sidecar. */
  public CorpusFile(String id, String relativePath, Path path, long size, long lastModifiedMillis) {
    this(id, relativePath, path, size, lastModifiedMillis, Optional.empty());
  }

  /**
   * The article together with its sidecar, so that a change of either is a change of size or time.
   */
  CorpusFile withSidecar(CorpusFile file) {
    return new CorpusFile(
        id,
        relativePath,
        path,
        size + file.size(),
        Math.max(lastModifiedMillis, file.lastModifiedMillis()),
        Optional.of(file.path()));
  }

  /** The name of its sidecar, whether or not there is one. */
  String sidecarName() {
    return id + FaqSidecar.EXTENSION;
  }

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
