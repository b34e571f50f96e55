package parley.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.config.Topic;
import parley.corpus.CorpusFile;
import parley.corpus.CorpusReader.Listing;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.model.Article;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.corpus.split.PassageSplitter;
import parley.library.revision.CorpusCandidate;
import parley.library.snapshot.CorpusChange;
import parley.library.snapshot.IndexConfigurationHash;
import parley.library.snapshot.StarterSelection;
import parley.search.index.IndexedFile;
import parley.search.index.PassageIndexWriter;
import parley.text.Sha256;

/** Indexes a corpus, one article at a time, so that memory use does not grow with its size. */
final class SnapshotBuilder {
  private final CorpusCandidate candidate;
  private final List<Topic> topics;
  private final IndexConfigurationHash configurationHash;
  private final PassageSplitter splitter = new PassageSplitter();

  SnapshotBuilder(
      CorpusCandidate candidate, List<Topic> topics, IndexConfigurationHash configurationHash) {
    this.candidate = candidate;
    this.topics = topics;
    this.configurationHash = configurationHash;
  }

  /** Builds the index of the corpus in an empty folder. Returns the files as read. */
  List<IndexedFile> build(Path folder, CorpusChange.Baseline baseline, ProgressListener progress)
      throws IOException {
    Listing listing = candidate.listing();
    long buildStartMillis = System.currentTimeMillis();
    Sha256 fingerprint = new Sha256();
    List<IndexedFile> indexedFiles = new ArrayList<>();
    StarterSelection starters = new StarterSelection(listing.starters(), topics);
    try (PassageIndexWriter indexWriter =
        new PassageIndexWriter(folder, configurationHash.synonyms())) {
      Iterator<CorpusFile> files = listing.files().iterator();
      int total = listing.files().size();
      int[] filesRead = {0};
      candidate
          .corpus()
          .readAll(
              listing,
              parsedFile -> {
                CorpusFile file = files.next();
                fingerprint.add(file.relativePath()).add(parsedFile.fingerprint());
                IndexedFile indexedFile = toIndexedFile(file, parsedFile);
                add(indexWriter, indexedFile, parsedFile, starters);
                indexedFiles.add(indexedFile);
                progress.onProgress(++filesRead[0], total);
              });
      if (!listing.starters().fingerprint().isEmpty()) {
        fingerprint.add(listing.starters().fingerprint());
      }
      indexWriter.addStarters(starters.select());
      Map<String, String> metadata =
          new HashMap<>(
              configurationHash.commitMetadata(
                  buildStartMillis,
                  fingerprint.hex(),
                  listing.sources().fingerprint(),
                  listing.starters().fingerprint(),
                  candidate.fingerprint().get()));
      baseline
          .to(indexedFiles, buildStartMillis)
          .map(CorpusChange::toMetadata)
          .ifPresent(metadata::putAll);
      indexWriter.finish(metadata);
      return indexedFiles;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static IndexedFile toIndexedFile(CorpusFile file, ParsedFile parsedFile) {
    Optional<ArticleMetadata> metadata = parsedFile.article().map(Article::metadata);
    return new IndexedFile(
        file.id(),
        file.relativePath(),
        file.size(),
        file.lastModifiedMillis(),
        parsedFile.fingerprint(),
        metadata.map(ArticleMetadata::title),
        metadata.flatMap(ArticleMetadata::asOf),
        parsedFile.diagnostics().size());
  }

  private void add(
      PassageIndexWriter indexWriter,
      IndexedFile file,
      ParsedFile parsedFile,
      StarterSelection starters) {
    try {
      indexWriter.add(file, parsedFile.diagnostics());
      if (parsedFile.article().isPresent()) {
        Article article = parsedFile.article().get();
        List<Passage> passages = List.copyOf(splitter.split(article));
        indexWriter.add(article.metadata(), passages);
        starters.add(article.metadata(), passages);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // unwrapped by build
    }
  }
}
