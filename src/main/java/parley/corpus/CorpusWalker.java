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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.corpus.model.Diagnostic;
import parley.text.UnsafeCharacters;
import parley.text.Whitespace;

/** Walks the corpus folder and notes every article in it, opening none. */
final class CorpusWalker {
  private static final Set<String> EXTENSIONS = Set.of(".md", ".markdown", ".txt");

  /** Says what may be done with the articles. It is no article, and no mistake. */
  private static final String LICENCE = "LICENSE";

  private final Path realRoot;
  private final List<CorpusFile> files = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Set<Path> foldersLinkedTo = new HashSet<>();

  private CorpusWalker(Path realRoot) {
    this.realRoot = realRoot;
  }

  /**
   * Lists a folder.
   *
   * @throws CorpusException if the folder is missing, is no folder or may not be read
   */
  static Listing of(Path root) throws CorpusException {
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
      CorpusWalker walk = new CorpusWalker(root.toRealPath());
      walk.folder(root, "", false);
      return walk.listing();
    } catch (IOException | SecurityException e) {
      throw new CorpusException(
          "The corpus folder "
              + root
              + " cannot be read ("
              + IoErrors.of(e)
              + "). Give this user the right to read it.",
          e);
    }
  }

  private void folder(Path folder, String name, boolean linked) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(Path::toString));
    for (Path entry : entries) {
      String own = Normalizer.normalize(entry.getFileName().toString(), Normalizer.Form.NFC);
      if (!own.startsWith(".")) {
        entry(entry, name.isEmpty() ? own : name + "/" + own, linked);
      }
    }
  }

  private void entry(Path path, String name, boolean linked) {
    try {
      boolean link = Files.isSymbolicLink(path);
      if (link && !Files.exists(path)) {
        error(name, "the link leads nowhere", "correct it or take it out");
        return;
      }
      if (link && !path.toRealPath().startsWith(realRoot)) {
        error(name, "the link leads out of the folder", "put a copy in its place");
        return;
      }
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (!attributes.isDirectory()) {
        file(path, name, attributes);
      } else if (!(link || linked) || mayFollow(path, name)) {
        folder(path, name, link || linked);
      }
    } catch (IOException | SecurityException e) {
      error(name, IoErrors.of(e), "make it readable or take it out");
    }
  }

  // A folder is walked once as itself and once at most through links, so the walk always ends.
  private boolean mayFollow(Path path, String name) throws IOException {
    Path real = path.toRealPath();
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null && parent.toRealPath().startsWith(real)) {
      problems.add(
          Diagnostic.warning(
              name,
              0,
              "the link leads to a folder it lies in, and is not followed",
              "take it out"));
      return false;
    }
    return foldersLinkedTo.add(real);
  }

  private void file(Path path, String name, BasicFileAttributes attributes) {
    if (path.endsWith(LICENCE)) {
      return;
    }
    String printable = Whitespace.of(name);
    Optional<String> id = idOf(name);
    if (id.isEmpty()) {
      problems.add(
          Diagnostic.warning(
              printable,
              0,
              "not read: articles are .md, .markdown or .txt files",
              "save it as one of these or take it out of the folder"));
    } else if (!attributes.isRegularFile()) {
      error(name, "not a regular file", "put a text file in its place");
    } else if (UnsafeCharacters.takenOutOf(name).count() > 0 || name.contains("\n")) {
      error(name, "the name holds control characters", "rename the file");
    } else {
      long modified = attributes.lastModifiedTime().toMillis();
      files.add(new CorpusFile(id.get(), name, path, attributes.size(), modified));
    }
  }

  private static Optional<String> idOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1
            && EXTENSIONS.contains(name.substring(dot).toLowerCase(Locale.ROOT))
        ? Optional.of(name.substring(0, dot))
        : Optional.empty();
  }

  private void error(String name, String found, String remedy) {
    problems.add(Diagnostic.error(Whitespace.of(name), 0, found, remedy));
  }

  private Listing listing() {
    files.sort(Comparator.comparing(CorpusFile::name));
    Map<String, String> nameById = new HashMap<>();
    List<CorpusFile> once = new ArrayList<>();
    for (CorpusFile file : files) {
      String first = nameById.putIfAbsent(file.id(), file.name());
      if (first == null) {
        once.add(file);
      } else {
        error(
            file.name(),
            "the id \"" + file.id() + "\" is also that of " + first,
            "rename one of the two files");
      }
    }
    problems.sort(Comparator.comparing(Diagnostic::file).thenComparing(Diagnostic::found));
    return new Listing(once, problems);
  }
}
