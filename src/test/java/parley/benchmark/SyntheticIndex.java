package parley.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.util.IOConsumer;
import parley.config.SettingsFixture;
import parley.embedding.Embedder;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymGroups;
import parley.search.dense.DenseIndex;
import parley.search.index.LexicalIndex;
import parley.search.index.PassageIndexWriter;

/** Indexes of synthetic text, built once and kept in the folder {@code bench.dir}. */
final class SyntheticIndex {
  private SyntheticIndex() {}

  /** The folder of all benchmark data. */
  static Path directory() throws IOException {
    return Files.createDirectories(Path.of(System.getProperty("bench.dir", "target/bench")));
  }

  /** Opens the lexical index with this many passages. */
  static PassageSearcher openLexical(int passages) throws IOException {
    return PassageSearcher.open(folder(passages), SynonymGroups.NONE, SettingsFixture.SEARCH);
  }

  /** The folder of the lexical index with this many passages. */
  static Path folder(int passages) throws IOException {
    return buildOnce("words-" + passages, folder -> build(folder, passages));
  }

  /** The folder of the dense index of a lexical index with this name. */
  static Path vectorFolder(String name, LexicalIndex lexicalIndex, Embedder embedder)
      throws IOException {
    return buildOnce(
        "vectors-" + name, folder -> DenseIndex.build(lexicalIndex, folder, embedder, _ -> {}));
  }

  /** Writes a lexical index with this many passages. */
  static void build(Path folder, int passages) throws IOException {
    try (PassageIndexWriter writer = new PassageIndexWriter(folder, SynonymGroups.NONE)) {
      for (int article = 0; writer.passageCount() < passages; article++) {
        ZipfCorpus.SyntheticArticle syntheticArticle = ZipfCorpus.article(article);
        int wanted = Math.min(ZipfCorpus.PASSAGES_PER_ARTICLE, passages - writer.passageCount());
        writer.add(syntheticArticle.metadata(), syntheticArticle.passages().subList(0, wanted));
      }
      writer.finish(Map.of("made", "up"));
    }
  }

  /** The folder with this name, written and moved into place if it is missing. */
  static Path buildOnce(String name, IOConsumer<Path> writer) throws IOException {
    Path folder =
        directory().resolve(name + "-" + PassageIndexWriter.formatVersion().replace(' ', '-'));
    if (!Files.isDirectory(folder)) {
      Path unfinished = directory().resolve(name + "-begun");
      delete(unfinished);
      writer.accept(unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
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

  /** Total size of the files in a folder, in bytes. */
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
