package parley.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;

/**
 * Reads files of the corpus folder: regular ones of bounded size that lie in it.
 *
 * @param root the folder
 * @param maxFileSize in bytes
 */
record SafeFileReader(Path root, long maxFileSize) {
  /**
   * The bytes of a file.
   *
   * @throws ArticleRejectedException if it is no such file
   */
  byte[] read(Path file, DiagnosticCollector diagnostics)
      throws IOException, ArticleRejectedException {
    Path path;
    try {
      path = file.toRealPath();
    } catch (NoSuchFileException e) {
      throw diagnostics.error(0, "the file is gone since the folder was listed", "load again");
    }
    // The listing may be old: the link may point elsewhere now, the file be a pipe that blocks.
    if (!path.startsWith(root.toRealPath())) {
      throw diagnostics.error(0, "the link leads out of the folder", "put a copy in its place");
    }
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw diagnostics.error(0, "not a regular file", "put a text file in its place");
    }
    try (InputStream in = Files.newInputStream(path)) {
      int maxBytes = Math.clamp(maxFileSize, 0, Integer.MAX_VALUE - 16);
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw tooLarge(maxFileSize, diagnostics);
      }
      return bytes;
    }
  }

  static ArticleRejectedException tooLarge(long maxFileSize, DiagnosticCollector diagnostics) {
    return diagnostics.error(
        0,
        "the file is larger than " + maxFileSize + " bytes",
        "split the article or raise corpus.max-file-size in the configuration");
  }
}
