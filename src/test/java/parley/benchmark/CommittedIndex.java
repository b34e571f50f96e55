package parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.CorpusFolder;
import parley.corpus.PassageSplitter;
import parley.corpus.Reading;
import parley.search.IndexBuilder;
import parley.search.IndexException;
import parley.search.Variants;

/** The index of the committed articles, with the names that come with the program. */
final class CommittedIndex {
  private CommittedIndex() {}

  static Variants variants() throws IOException {
    try {
      return Variants.read(java.util.Optional.empty());
    } catch (IndexException e) {
      throw new IOException(e);
    }
  }

  static void build(Path folder) throws IOException {
    Settings.Corpus corpus = new Settings.Corpus(Path.of("corpus"), 1 << 20, "en");
    CorpusFolder files = new CorpusFolder(Path.of("corpus").toAbsolutePath(), corpus, List.of());
    try (IndexBuilder builder = new IndexBuilder(folder, variants())) {
      files.readAll(files.list(), reading -> add(builder, reading));
      builder.finish(Map.of("made", "committed"));
    } catch (CorpusException e) {
      throw new IOException(e);
    }
  }

  private static void add(IndexBuilder builder, Reading reading) {
    reading
        .article()
        .ifPresent(article -> {
          try {
            builder.add(article.head(), List.copyOf(new PassageSplitter().split(article)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
