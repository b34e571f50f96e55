package parley.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.config.Settings;
import parley.embedding.Embedder;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymGroups;
import parley.search.dense.DenseIndex;
import parley.search.index.PassageIndexWriter;

/** Indexes of made-up text, built once and then found in the folder {@code bench.dir}. */
final class SyntheticIndex {
  /** The ranking of the default configuration. */
  static final Settings.Search RANKING =
      new Settings.Search(Settings.Ranking.HYBRID, 1.2, 0.75, 0.3, 0.2, 0.1, Optional.empty());

  private SyntheticIndex() {}

  /** The folder everything measured on lies in. */
  static Path home() throws IOException {
    return Files.createDirectories(Path.of(System.getProperty("bench.dir", "target/bench")));
  }

  /** An index of so many passages, by words. */
  static PassageSearcher words(int passages) throws IOException {
    return PassageSearcher.open(folder(passages), SynonymGroups.NONE, RANKING);
  }

  /** The folder of an index of so many passages. */
  static Path folder(int passages) throws IOException {
    return made("words-" + passages, folder -> build(folder, passages));
  }

  /** The folder of the vectors of an index that goes by this name. */
  static Path vectors(String name, PassageSearcher words, Embedder embedder) throws IOException {
    return made("vectors-" + name, folder -> DenseIndex.build(words, folder, embedder, _ -> {}));
  }

  /** Builds an index of so many passages in a folder. */
  static void build(Path folder, int passages) throws IOException {
    try (PassageIndexWriter builder = new PassageIndexWriter(folder, SynonymGroups.NONE)) {
      for (int article = 0; builder.passages() < passages; article++) {
        ZipfCorpus.Made made = ZipfCorpus.article(article);
        int wanted = Math.min(ZipfCorpus.PASSAGES, passages - builder.passages());
        builder.add(made.head(), made.passages().subList(0, wanted));
      }
      builder.finish(Map.of("made", "up"));
    }
  }

  /** What is written into a folder. */
  @FunctionalInterface
  interface Writing {
    void into(Path folder) throws IOException;
  }

  /** A folder that is written unless it is there. */
  static Path made(String name, Writing writing) throws IOException {
    Path folder = home().resolve(name + "-" + PassageIndexWriter.layout().replace(' ', '-'));
    if (!Files.isDirectory(folder)) {
      Path begun = home().resolve(name + "-begun");
      delete(begun);
      writing.into(begun);
      Files.move(begun, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return folder;
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Bytes of all files in a folder. */
  static long size(Path folder) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }
}
