package parley.discord.standin.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a corpus in a temporary folder that changes before each reload. */
final class ChangingCorpus implements AutoCloseable {
  private final Path folder = Files.createTempDirectory("load");
  private int changeCount;

  /** Copies the files of a folder except hidden ones. */
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

  /** The folder of the articles. */
  Path corpus() {
    return folder.resolve("corpus");
  }

  /** A state folder, deleted with the copy. */
  Path state() {
    return folder.resolve("state");
  }

  /** A folder for the store, deleted with the copy. */
  Path data() {
    return folder.resolve("data");
  }

  /** Adds an article before the bot starts. */
  void write(String name, String text) throws IOException {
    Files.writeString(corpus().resolve(name), text);
  }

  /** Adds an article or changes the one last added, in turn. */
  void change() throws IOException {
    Path article = corpus().resolve("changing-" + changeCount / 2 + ".md");
    String text = "# Change %d\n%s\n".formatted(changeCount, sentence(changeCount));
    // Moved into place, since a reload must not read half a file.
    Path temporaryFile = Files.writeString(folder.resolve("next.md"), text);
    Files.move(temporaryFile, article, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    changeCount++;
  }

  /** How many changes were made so far. */
  int changeCount() {
    return changeCount;
  }

  /** The sentence that a change, counted from 0, brings. */
  static String sentence(int change) {
    return "Harbour number %d was painted in the colour %d.".formatted(change / 2, change);
  }

  @Override
  public void close() throws IOException {
    for (Path each : all(folder).reversed()) {
      Files.deleteIfExists(each);
    }
  }

  /** All files, parents before children. */
  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
