package parley.corpus;

import java.util.List;
import java.util.Optional;
import parley.corpus.model.Article;
import parley.corpus.model.Diagnostic;

/**
 * What came of reading one file.
 *
 * @param article the article, empty where an error leaves it out
 * @param diagnostics what is wrong with it
 * @param fingerprint SHA-256 of the file's bytes in hexadecimal; empty text if it was not read
 */
public record ParsedFile(
    Optional<Article> article, List<Diagnostic> diagnostics, String fingerprint) {
  public ParsedFile {
    diagnostics = List.copyOf(diagnostics);
  }
}
