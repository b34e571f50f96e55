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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.text.IoErrors;

/** Walks the corpus folder and lists its articles without opening them. */
final class CorpusWalker {
  private final Path realRoot;
  private final CorpusEntries.Collector entries = new CorpusEntries.Collector();
  private final Set<Path> linkedFolders = new HashSet<>();

  private CorpusWalker(Path realRoot) {
    this.realRoot = realRoot;
  }

  /**
   * Lists a folder.
   *
   * @throws CorpusException if the folder is missing, not a folder or not readable
   */
  static CorpusEntries walk(Path root) throws CorpusException {
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
      return walker.entries.build();
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
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing(Path::toString));
    for (Path child : children) {
      String childName = Normalizer.normalize(child.getFileName().toString(), Normalizer.Form.NFC);
      if (!childName.startsWith(".")) {
        visitEntry(child, name.isEmpty() ? childName : name + "/" + childName, isViaLink);
      }
    }
  }

  private void visitEntry(Path path, String name, boolean isViaLink) {
    try {
      boolean isLink = Files.isSymbolicLink(path);
      if (isLink && !Files.exists(path)) {
        entries.addError(name, "the link leads nowhere", "correct it or take it out");
        return;
      }
      if (isLink && !path.toRealPath().startsWith(realRoot)) {
        entries.addError(name, "the link leads out of the folder", "put a copy in its place");
        return;
      }
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (!attributes.isDirectory()) {
        entries.add(
            new CorpusEntries.Candidate(
                name,
                path,
                attributes.size(),
                attributes.lastModifiedTime().toMillis(),
                attributes.isRegularFile()));
      } else if (!(isLink || isViaLink) || mayFollow(path, name)) {
        visitFolder(path, name, isLink || isViaLink);
      }
    } catch (IOException | SecurityException e) {
      entries.addError(name, IoErrors.describeRead(e), "make it readable or take it out");
    }
  }

  // A folder is visited directly and at most once more through links, so the walk terminates.
  private boolean mayFollow(Path path, String name) throws IOException {
    Path real = path.toRealPath();
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null && parent.toRealPath().startsWith(real)) {
      entries.addWarning(
          name, "the link leads to a folder it lies in, and is not followed", "take it out");
      return false;
    }
    return linkedFolders.add(real);
  }
}
