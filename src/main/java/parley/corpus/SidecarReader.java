package parley.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.model.Article;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.DiagnosticCollector;
import parley.text.IoErrors;
import parley.text.Sha256;

/**
 * Reads the FAQ questions that stand beside an article. Their faults are warnings.
 *
 * @param files reads the files of the corpus
 */
record SidecarReader(CorpusSource files) {
  /** Adds what the sidecar of an article holds; the result is the same if there is none. */
  ParsedFile addTo(ParsedFile parsedFile, CorpusFile file) {
    if (file.sidecar().isEmpty()) {
      return parsedFile;
    }
    DiagnosticCollector diagnostics = new DiagnosticCollector(file.sidecarName());
    String hash = "";
    Optional<Article> article = parsedFile.article();
    try {
      byte[] bytes = files.read(file.sidecar().get(), diagnostics);
      hash = Sha256.hexOf(bytes);
      if (article.isPresent()) {
        article = Optional.of(attach(article.get(), parse(bytes, diagnostics), diagnostics));
      }
    } catch (ArticleRejectedException e) {
      Diagnostic fault = e.diagnostic();
      diagnostics.warn(fault.line(), fault.found(), fault.remedy());
    } catch (IOException | SecurityException e) {
      diagnostics.warn(0, IoErrors.describeRead(e), "make it readable");
    }
    List<Diagnostic> all = new ArrayList<>(parsedFile.diagnostics());
    all.addAll(diagnostics.sortedByLine());
    return new ParsedFile(article, all, new Sha256().add(parsedFile.fingerprint()).add(hash).hex());
  }

  private static FaqSidecar parse(byte[] bytes, DiagnosticCollector diagnostics)
      throws ArticleRejectedException {
    return FaqSidecar.parse(Utf8Decoder.decode(bytes, diagnostics).lines().toList(), diagnostics);
  }

  private static Article attach(
      Article article, FaqSidecar sidecar, DiagnosticCollector diagnostics) {
    SidecarMatcher matcher =
        new SidecarMatcher(article.metadata().title(), article.sections(), diagnostics);
    matcher.attach(sidecar);
    return new Article(article.metadata(), matcher.sections(), article.frontMatter());
  }

  /**
   * Writes into the sidecar the hashes of the texts as they are now.
   *
   * @return the number of entries that have one
   * @throws ArticleRejectedException if the sidecar cannot be understood
   */
  int accept(Article article, Path sidecar, String name)
      throws IOException, ArticleRejectedException {
    DiagnosticCollector diagnostics = new DiagnosticCollector(name);
    byte[] bytes = files.read(sidecar, diagnostics);
    List<String> lines = Utf8Decoder.decode(bytes, diagnostics).lines().toList();
    FaqSidecar parsed = FaqSidecar.parse(lines, diagnostics);
    SidecarMatcher matcher =
        new SidecarMatcher(article.metadata().title(), article.sections(), diagnostics);
    matcher.attach(parsed);
    // Beside the file, so that the move is atomic and a failure leaves the old one; hidden, so that
    // a reload does not take it for a sidecar.
    Path temporary = sidecar.resolveSibling("." + sidecar.getFileName() + ".new");
    String text = String.join("\n", parsed.withHashes(lines, matcher.hashes())) + "\n";
    Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
    Files.move(temporary, sidecar, StandardCopyOption.REPLACE_EXISTING);
    return matcher.hashes().size();
  }
}
