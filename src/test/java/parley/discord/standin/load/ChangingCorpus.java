package parley.discord.standin.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a corpus in a temporary folder, for reloads that each find something new. */
final class ChangingCorpus implements AutoCloseable {
  private final Path folder = Files.createTempDirectory("load");
  private int changeCount;

  /** Copies the files of a folder; hidden ones are left out. */
  ChangingCorpus(Path source) throws IOException {
    Files.createDirectories(corpus());
    for (Path file : all(source)) {
      Path target = corpus().resolve(source.relativize(file).toString());
      if (Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")) {
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** The articles. */
  Path corpus() {
    return folder.resolve("corpus");
  }

  /** A place for what a process keeps; goes away with the copy. */
  Path state() {
    return folder.resolve("state");
  }

  /** Changes one article: in turn a new one comes, and the last one changes. */
  void change() throws IOException {
    Path article = corpus().resolve("changing-" + changeCount / 2 + ".md");
    String text =
        "# Change %d\nArticle number %d says this.\n".formatted(changeCount, changeCount / 2);
    // Moved in, since a reload must not read half of it.
    Path temporaryFile = Files.writeString(folder.resolve("next.md"), text);
    Files.move(temporaryFile, article, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    changeCount++;
  }

  @Override
  public void close() throws IOException {
    for (Path each : all(folder).reversed()) {
      Files.deleteIfExists(each);
    }
  }

  /** Folders before what is in them. */
  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
