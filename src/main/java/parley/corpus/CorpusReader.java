package parley.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import parley.config.Settings;
import parley.config.Topic;
import parley.corpus.model.Article;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.DiagnosticCollector;
import parley.text.Ellipsis;
import parley.text.IoErrors;

/** Lists and reads the articles of a corpus folder. A bad file never stops the others. */
public final class CorpusReader {
  private final Path root;
  private final long maxFileSize;
  private final ArticleParser parser;

  /**
   * The files of the corpus folder.
   *
   * @param files the articles to read, sorted by name
   * @param diagnostics problems of the folder: files that are no articles, broken links, clashing
   *     ids
   */
  public record Listing(List<CorpusFile> files, List<Diagnostic> diagnostics) {
    public Listing {
      files = List.copyOf(files);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * The outcome of reading one file.
   *
   * @param article empty if an error rejected it
   * @param diagnostics its errors and warnings, sorted by line
   * @param fingerprint SHA-256 of the file's bytes in hexadecimal; empty if it could not be read
   */
  public record ParsedFile(
      Optional<Article> article, List<Diagnostic> diagnostics, String fingerprint) {
    public ParsedFile {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * A reader for a folder; nothing is read yet.
   *
   * @param root the folder
   * @param settings the size limit and the language of articles that name none
   * @param topics the topics articles may name, with the rules for articles that name none
   */
  public CorpusReader(Path root, Settings.Corpus settings, List<Topic> topics) {
    this.root = root.toAbsolutePath().normalize();
    this.maxFileSize = settings.maxFileSize();
    this.parser = new ArticleParser(settings, topics);
  }

  /**
   * Lists the articles in the folder and its subfolders, sorted by name. No file is opened.
   *
   * @throws CorpusException if the folder is missing, not a folder or not readable
   */
  public Listing list() throws CorpusException {
    return CorpusWalker.walk(root);
  }

  /** Reads all files of a listing in order; also warns of titles that occur twice. */
  public void readAll(Listing listing, Consumer<ParsedFile> consumer) {
    Map<String, String> fileByTitle = new HashMap<>();
    for (CorpusFile file : listing.files()) {
      ParsedFile parsedFile = read(file);
      consumer.accept(
          parsedFile
              .article()
              .map(Article::metadata)
              .map(metadata -> withDuplicateTitleWarning(parsedFile, metadata, fileByTitle))
              .orElse(parsedFile));
    }
  }

  /** Reads one file. Every failure becomes a diagnostic of the result. */
  public ParsedFile read(CorpusFile file) {
    DiagnosticCollector diagnostics = new DiagnosticCollector(file.relativePath());
    try {
      return parser.parse(file, readBytes(file, diagnostics));
    } catch (ArticleRejectedException e) {
      return new ParsedFile(Optional.empty(), List.of(e.diagnostic()), "");
    } catch (IOException | SecurityException e) {
      Diagnostic diagnostic =
          Diagnostic.error(file.relativePath(), 0, IoErrors.describeRead(e), "make it readable");
      return new ParsedFile(Optional.empty(), List.of(diagnostic), "");
    }
  }

  private byte[] readBytes(CorpusFile file, DiagnosticCollector diagnostics)
      throws IOException, ArticleRejectedException {
    Path path;
    try {
      path = file.path().toRealPath();
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
        throw diagnostics.error(
            0,
            "the file is larger than " + maxFileSize + " bytes",
            "split the article or raise corpus.max-file-size in the configuration");
      }
      return bytes;
    }
  }

  private static ParsedFile withDuplicateTitleWarning(
      ParsedFile parsedFile, ArticleMetadata metadata, Map<String, String> fileByTitle) {
    String firstFile =
        fileByTitle.putIfAbsent(metadata.title().toLowerCase(Locale.ROOT), metadata.relativePath());
    if (firstFile == null) {
      return parsedFile;
    }
    List<Diagnostic> diagnostics = new ArrayList<>(parsedFile.diagnostics());
    diagnostics.add(
        Diagnostic.warning(
            metadata.relativePath(),
            0,
            "the title \""
                + Ellipsis.truncate(metadata.title())
                + "\" is also that of "
                + firstFile,
            "give one of them another title"));
    return new ParsedFile(parsedFile.article(), diagnostics, parsedFile.fingerprint());
  }
}
