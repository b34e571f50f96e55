package parley.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import parley.config.Settings;
import parley.config.Topic;
import parley.corpus.frontmatter.SharedSources;
import parley.corpus.frontmatter.Starters;
import parley.corpus.model.Article;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.DiagnosticCollector;
import parley.text.Ellipsis;
import parley.text.IoErrors;
import parley.text.Sha256;

/** Lists and reads the articles of a corpus. A bad file never stops the others. */
public final class CorpusReader {
  private final CorpusSource files;
  private final ArticleParser parser;
  private final List<String> topicNames;

  /**
   * The files of the corpus.
   *
   * @param files the articles to read, sorted by name
   * @param diagnostics problems of the folder: files that are no articles, broken links, clashing
   *     ids, faults of the shared sources and of the starters
   * @param sources what the articles may cite besides their own sources
   * @param starters the questions to offer first
   */
  public record Listing(
      List<CorpusFile> files,
      List<Diagnostic> diagnostics,
      SharedSources sources,
      Starters starters) {
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
   * @param fingerprint SHA-256 in hexadecimal of the file's bytes and of the shared sources it
   *     uses; empty if it could not be read
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
    this(new FolderSource(root, settings.maxFileSize()), settings, topics);
  }

  /**
   * A reader for files; nothing is read yet.
   *
   * @param files where they are
   * @param settings the language of articles that name none
   * @param topics the topics articles may name, with the rules for articles that name none
   */
  public CorpusReader(CorpusSource files, Settings.Corpus settings, List<Topic> topics) {
    this.files = files;
    this.parser = new ArticleParser(settings, topics);
    this.topicNames = topics.stream().map(Topic::name).toList();
  }

  /**
   * Lists the articles, those of subfolders too, sorted by name. No article is opened.
   *
   * @throws CorpusException if a folder is missing, not a folder or not readable
   */
  public Listing list() throws CorpusException {
    CorpusEntries entries = files.list();
    List<Diagnostic> diagnostics = new ArrayList<>(entries.diagnostics());
    SharedSources sources = SharedSources.NONE;
    if (entries.sources().isPresent()) {
      DiagnosticCollector faults = new DiagnosticCollector(SharedSources.FILE);
      ReadText text = readText(entries.sources().get(), faults);
      sources =
          text.text()
              .map(known -> SharedSources.parse(known, text.fingerprint(), faults))
              .orElseGet(() -> SharedSources.unreadable(text.fingerprint()));
      diagnostics.addAll(faults.sortedByLine());
    }
    Starters starters = Starters.NONE;
    if (entries.starters().isPresent()) {
      DiagnosticCollector faults = new DiagnosticCollector(Starters.FILE);
      ReadText text = readText(entries.starters().get(), faults);
      starters = Starters.parse(text.text().orElse(""), text.fingerprint(), faults);
      starters.warnUnknownNames(
          topicNames, entries.articles().stream().map(CorpusFile::id).toList(), faults);
      diagnostics.addAll(faults.sortedByLine());
    }
    return new Listing(entries.articles(), diagnostics, sources, starters);
  }

  /** A file beside the articles; without text if it cannot be used. */
  private record ReadText(Optional<String> text, String fingerprint) {}

  private ReadText readText(Path file, DiagnosticCollector diagnostics) {
    String fingerprint = "unread";
    try {
      byte[] bytes = files.read(file, diagnostics);
      fingerprint = Sha256.hexOf(bytes);
      return new ReadText(Optional.of(Utf8Decoder.decode(bytes, diagnostics)), fingerprint);
    } catch (ArticleRejectedException e) {
      Diagnostic fault = e.diagnostic();
      diagnostics.warn(fault.line(), fault.found(), fault.remedy());
    } catch (IOException | SecurityException e) {
      diagnostics.warn(0, IoErrors.describeRead(e), "make it readable");
    }
    return new ReadText(Optional.empty(), fingerprint);
  }

  /** Reads all files of a listing in order; also warns of titles that occur twice. */
  public void readAll(Listing listing, Consumer<ParsedFile> consumer) {
    Map<String, String> fileByTitle = new HashMap<>();
    for (CorpusFile file : listing.files()) {
      ParsedFile parsedFile = read(file, listing.sources());
      consumer.accept(
          parsedFile
              .article()
              .map(Article::metadata)
              .map(metadata -> withDuplicateTitleWarning(parsedFile, metadata, fileByTitle))
              .orElse(parsedFile));
    }
  }

  /**
   * Reads one article. Every failure becomes a diagnostic of the result.
   *
   * @param sources what it may cite besides its own sources
   */
  public ParsedFile read(CorpusFile file, SharedSources sources) {
    DiagnosticCollector diagnostics = new DiagnosticCollector(file.relativePath());
    try {
      ParsedFile article = parser.parse(file, files.read(file.path(), diagnostics), sources);
      return new SidecarReader(files).addTo(article, file);
    } catch (ArticleRejectedException e) {
      return new ParsedFile(Optional.empty(), List.of(e.diagnostic()), "");
    } catch (IOException | SecurityException e) {
      Diagnostic diagnostic =
          Diagnostic.error(file.relativePath(), 0, IoErrors.describeRead(e), "make it readable");
      return new ParsedFile(Optional.empty(), List.of(diagnostic), "");
    }
  }

  /**
   * Writes into the sidecar of an article the hashes of the texts that its questions were written
   * for, as they are now.
   *
   * @param name id or file name of the article
   * @return the number of texts; empty if there is no such article, or it has no sidecar
   * @throws CorpusException if the folder cannot be listed, or the article or sidecar has errors
   */
  public OptionalInt acceptFaq(String name) throws CorpusException {
    Listing listing = list();
    Optional<CorpusFile> file =
        listing.files().stream()
            .filter(each -> each.id().equals(name) || each.relativePath().equals(name))
            .findFirst();
    if (file.isEmpty() || file.get().sidecar().isEmpty()) {
      return OptionalInt.empty();
    }
    Path sidecar = file.get().sidecar().get();
    try {
      Article article =
          read(file.get(), listing.sources())
              .article()
              .orElseThrow(
                  () -> new CorpusException("The article " + name + " has errors; mend it first."));
      return OptionalInt.of(
          new SidecarReader(files).accept(article, sidecar, file.get().sidecarName()));
    } catch (ArticleRejectedException e) {
      throw new CorpusException(e.diagnostic().toString(), e);
    } catch (IOException e) {
      throw new CorpusException(
          "The file " + sidecar + " cannot be written: " + IoErrors.describeWrite(e), e);
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
