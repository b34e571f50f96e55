package parley.corpus;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import parley.corpus.frontmatter.SharedSources;
import parley.corpus.frontmatter.Starters;
import parley.corpus.model.Diagnostic;
import parley.text.ClosestMatch;
import parley.text.IoErrors;
import parley.text.UnsafeCharacters;
import parley.text.Whitespace;

/** Walks the corpus folder and lists its articles without opening them. */
final class CorpusWalker {
  /** States what may be done with the articles; no article, and no mistake either. */
  private static final String LICENSE_FILE = "LICENSE";

  private final Path realRoot;
  private final List<CorpusFile> files = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<Path> linkedFolders = new HashSet<>();
  private final Map<String, CorpusFile> sidecarsById = new TreeMap<>();
  private Optional<Path> sources = Optional.empty();
  private Optional<Path> starters = Optional.empty();

  /**
   * What the folder holds.
   *
   * @param articles sorted by name
   * @param diagnostics problems of the folder
   * @param sources the file of the shared sources
   * @param starters the file of the starters
   */
  record Entries(
      List<CorpusFile> articles,
      List<Diagnostic> diagnostics,
      Optional<Path> sources,
      Optional<Path> starters) {
    Entries {
      articles = List.copyOf(articles);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  private CorpusWalker(Path realRoot) {
    this.realRoot = realRoot;
  }

  /**
   * Lists a folder.
   *
   * @throws CorpusException if the folder is missing, not a folder or not readable
   */
  static Entries walk(Path root) throws CorpusException {
    if (!Files.exists(root)) {
      throw new CorpusException(
          "The corpus folder "
              + root
              + " does not exist. Create it, or name another folder with --corpus.");
    }
    if (!Files.isDirectory(root)) {
      throw new CorpusException(
          "The corpus folder " + root + " is not a folder. Name another one with --corpus.");
    }
    try {
      CorpusWalker walker = new CorpusWalker(root.toRealPath());
      walker.visitFolder(root, "", false);
      return walker.buildEntries();
    } catch (IOException | SecurityException e) {
      throw new CorpusException(
          "The corpus folder "
              + root
              + " cannot be read ("
              + IoErrors.describeRead(e)
              + "). Give this user the right to read it.",
          e);
    }
  }

  private void visitFolder(Path folder, String name, boolean isViaLink) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(Path::toString));
    for (Path entry : entries) {
      String entryName = Normalizer.normalize(entry.getFileName().toString(), Normalizer.Form.NFC);
      if (!entryName.startsWith(".")) {
        visitEntry(entry, name.isEmpty() ? entryName : name + "/" + entryName, isViaLink);
      }
    }
  }

  private void visitEntry(Path path, String name, boolean isViaLink) {
    try {
      boolean isLink = Files.isSymbolicLink(path);
      if (isLink && !Files.exists(path)) {
        addError(name, "the link leads nowhere", "correct it or take it out");
        return;
      }
      if (isLink && !path.toRealPath().startsWith(realRoot)) {
        addError(name, "the link leads out of the folder", "put a copy in its place");
        return;
      }
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (!attributes.isDirectory()) {
        visitFile(path, name, attributes);
      } else if (!(isLink || isViaLink) || mayFollow(path, name)) {
        visitFolder(path, name, isLink || isViaLink);
      }
    } catch (IOException | SecurityException e) {
      addError(name, IoErrors.describeRead(e), "make it readable or take it out");
    }
  }

  // A folder is visited directly and at most once more through links, so the walk terminates.
  private boolean mayFollow(Path path, String name) throws IOException {
    Path real = path.toRealPath();
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null && parent.toRealPath().startsWith(real)) {
      diagnostics.add(
          Diagnostic.warning(
              name,
              0,
              "the link leads to a folder it lies in, and is not followed",
              "take it out"));
      return false;
    }
    return linkedFolders.add(real);
  }

  private void visitFile(Path path, String name, BasicFileAttributes attributes) {
    if (path.endsWith(LICENSE_FILE)) {
      return;
    }
    if (name.equals(Starters.FILE)) {
      starters = Optional.of(path);
      return;
    }
    if (name.equals(SharedSources.FILE)) {
      sources = Optional.of(path);
      return;
    }
    if (name.endsWith(FaqSidecar.EXTENSION)) {
      String id = name.substring(0, name.length() - FaqSidecar.EXTENSION.length());
      long lastModified = attributes.lastModifiedTime().toMillis();
      sidecarsById.put(id, new CorpusFile(id, name, path, attributes.size(), lastModified));
      return;
    }
    String printableName = Whitespace.normalize(name);
    Optional<String> id = articleId(name);
    if (id.isEmpty()) {
      diagnostics.add(
          Diagnostic.warning(
              printableName,
              0,
              "not read: articles are " + ArticleFormat.EXTENSIONS_TEXT + " files",
              "save it as one of these or take it out of the folder"));
    } else if (!attributes.isRegularFile()) {
      addError(name, "not a regular file", "put a text file in its place");
    } else if (UnsafeCharacters.remove(name).count() > 0 || name.contains("\n")) {
      addError(name, "the name holds unseen characters", "rename the file");
    } else {
      long lastModified = attributes.lastModifiedTime().toMillis();
      files.add(new CorpusFile(id.get(), name, path, attributes.size(), lastModified));
    }
  }

  private static Optional<String> articleId(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 && ArticleFormat.forFile(name).isPresent()
        ? Optional.of(name.substring(0, dot))
        : Optional.empty();
  }

  private void addError(String name, String found, String remedy) {
    diagnostics.add(Diagnostic.error(Whitespace.normalize(name), 0, found, remedy));
  }

  private Entries buildEntries() {
    files.sort(Comparator.comparing(CorpusFile::relativePath));
    Map<String, String> nameById = new HashMap<>();
    List<CorpusFile> unique = new ArrayList<>();
    for (CorpusFile file : files) {
      String firstName = nameById.putIfAbsent(file.id(), file.relativePath());
      if (firstName == null) {
        CorpusFile sidecar = sidecarsById.remove(file.id());
        unique.add(sidecar == null ? file : file.withSidecar(sidecar));
      } else {
        addError(
            file.relativePath(),
            "the id \"" + file.id() + "\" is also that of " + firstName,
            "rename one of the two files");
      }
    }
    sidecarsById.forEach((id, sidecar) ->
        diagnostics.add(
            Diagnostic.warning(
                Whitespace.normalize(sidecar.relativePath()),
                0,
                "there is no article for these questions",
                ClosestMatch.find(id, nameById.keySet())
                    .map(match -> "did you mean " + match + FaqSidecar.EXTENSION + "?")
                    .orElse("name the file as the article, or take it out"))));
    diagnostics.sort(Comparator.comparing(Diagnostic::file).thenComparing(Diagnostic::found));
    return new Entries(unique, diagnostics, sources, starters);
  }
}
