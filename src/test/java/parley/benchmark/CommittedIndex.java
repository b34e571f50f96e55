package parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.CorpusReader;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.split.PassageSplitter;
import parley.search.analysis.SynonymFileException;
import parley.search.analysis.SynonymGroups;
import parley.search.index.PassageIndexWriter;

/** The index of the committed articles, with the bundled synonyms. */
final class CommittedIndex {
  private CommittedIndex() {}

  static SynonymGroups synonyms() throws IOException {
    try {
      return SynonymGroups.load(Optional.empty());
    } catch (SynonymFileException e) {
      throw new IOException(e);
    }
  }

  static void build(Path folder) throws IOException {
    Settings.Corpus corpus = new Settings.Corpus(Path.of("corpus"), 1 << 20, "en");
    CorpusReader files = new CorpusReader(Path.of("corpus").toAbsolutePath(), corpus, List.of());
    try (PassageIndexWriter writer = new PassageIndexWriter(folder, synonyms())) {
      files.readAll(files.list(), reading -> add(writer, reading));
      writer.finish(Map.of("made", "committed"));
    } catch (CorpusException e) {
      throw new IOException(e);
    }
  }

  private static void add(PassageIndexWriter writer, ParsedFile reading) {
    reading
        .article()
        .ifPresent(article -> {
          try {
            writer.add(article.metadata(), List.copyOf(new PassageSplitter().split(article)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
