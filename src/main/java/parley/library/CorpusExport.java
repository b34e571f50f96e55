package parley.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import parley.config.Settings;
import parley.corpus.CorpusEntries;
import parley.corpus.CorpusException;
import parley.corpus.CorpusFile;
import parley.corpus.CorpusSource;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;
import parley.library.revision.RevisionReader;
import parley.library.revision.StoredTextException;
import parley.store.StoreException;
import parley.text.IoErrors;

/** Writes the files that are served into a folder. */
public final class CorpusExport {
  private CorpusExport() {}

  /**
   * Writes the articles with their sidecars, sources and starters: those of the newest revision, or
   * of the folder where there is none.
   *
   * @param target a folder that is empty or missing
   * @return number of files
   * @throws CorpusException if the articles cannot be listed, or the folder is not empty
   * @throws KnowledgeBaseException if the store cannot be read, or a file cannot be written
   */
  public static int write(Settings settings, Path target)
      throws CorpusException, KnowledgeBaseException {
    Path root = target.toAbsolutePath().normalize();
    try {
      requireEmpty(root);
      CorpusSource files = RevisionReader.servedFiles(settings);
      CorpusEntries entries = files.list();
      for (CorpusFile file : entries.files()) {
        write(files, file, root);
      }
      return entries.files().size();
    } catch (StoreException e) {
      throw KnowledgeBaseException.failure(String.valueOf(e.getMessage()), e);
    } catch (StoredTextException e) {
      throw KnowledgeBaseException.failure(String.valueOf(e.reason().getMessage()), e.reason());
    } catch (IOException e) {
      throw KnowledgeBaseException.failure(
          "The articles cannot be written to "
              + root
              + ": "
              + IoErrors.describeWrite(e)
              + ". Make room and see to the permissions, or name another folder.",
          e);
    }
  }

  private static void requireEmpty(Path root) throws CorpusException, IOException {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new CorpusException(root + " is a file; name a folder that is empty or missing.");
    }
    Files.createDirectories(root);
    try (Stream<Path> children = Files.list(root)) {
      Optional<Path> first = children.findFirst();
      if (first.isPresent()) {
        throw new CorpusException(
            "The folder " + root + " is not empty; name one that is empty or missing.");
      }
    }
  }

  private static void write(CorpusSource files, CorpusFile file, Path root)
      throws CorpusException, IOException {
    Path target = root.resolve(file.relativePath()).normalize();
    if (!target.startsWith(root)) {
      throw new CorpusException("The name " + file.relativePath() + " leads out of the folder.");
    }
    byte[] content;
    try {
      content = files.read(file.path(), new DiagnosticCollector(file.relativePath()));
    } catch (ArticleRejectedException e) {
      throw new CorpusException(e.diagnostic().toString(), e);
    }
    Files.createDirectories(target.getParent());
    Files.write(target, content);
  }
}
