package parley.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Passage;
import parley.search.analysis.SynonymGroups;
import parley.search.analysis.TextAnalyzers;
import parley.search.index.tokens.DocumentFrequencies;
import parley.search.index.tokens.PassageAnalyzer;
import parley.search.index.tokens.TokenizedPassage;
import parley.text.IndexVersions;

/**
 * Writes a lexical index into an empty folder. Until {@link #finish} commits it, it cannot be
 * opened. Not thread-safe.
 */
public final class PassageIndexWriter implements Closeable {
  /** Memory for documents not yet on disk; more makes no measurable difference. */
  static final double BUFFER_MIB = 64;

  /** Up to this many passages the index is merged to one segment, which is faster to search. */
  private static final int MAX_SINGLE_SEGMENT_PASSAGES = 50_000;

  private final Directory directory;
  private final TextAnalyzers analyzers;
  private final PassageAnalyzer passageAnalyzer;
  private final DocumentFactory documentFactory = new DocumentFactory();
  private final IndexWriter writer;
  private final AsyncIndexWriter asyncWriter = new AsyncIndexWriter();
  private int passageCount;

  /**
   * Begins an index.
   *
   * @param folder where to write; created if it is missing
   * @param synonyms to be given again when the index is opened
   * @throws IOException if the folder cannot be written
   */
  public PassageIndexWriter(Path folder, SynonymGroups synonyms) throws IOException {
    this.analyzers = new TextAnalyzers(synonyms);
    this.passageAnalyzer = new PassageAnalyzer(analyzers);
    this.directory = FSDirectory.open(folder);
    IndexWriterConfig config = new IndexWriterConfig(fieldAnalyzer());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(BUFFER_MIB);
    config.setCommitOnClose(false);
    this.writer = new IndexWriter(directory, config);
  }

  /** Version of what is written, Lucene's included; another version cannot be used. */
  public static String formatVersion() {
    return IndexVersions.LEXICAL_INDEX_FORMAT + " " + Version.LATEST;
  }

  /** Adds a file of the corpus with its diagnostics, whether its article is added or not. */
  public void add(IndexedFile file, List<Diagnostic> diagnostics) throws IOException {
    asyncWriter.write(() -> writer.addDocument(DocumentFactory.fileDocument(file, diagnostics)));
  }

  /** Adds an article with its passages. */
  public void add(ArticleMetadata metadata, List<Passage> passages) throws IOException {
    List<TokenizedPassage> tokenizedPassages = passageAnalyzer.analyze(metadata.title(), passages);
    asyncWriter.write(() -> write(metadata, tokenizedPassages));
    if (passageAnalyzer.isFull()) {
      writeDocumentFrequencies();
    }
    passageCount += passages.size();
  }

  private void write(ArticleMetadata metadata, List<TokenizedPassage> tokenizedPassages)
      throws IOException {
    for (TokenizedPassage passage : tokenizedPassages) {
      writer.addDocument(documentFactory.passageDocument(passage));
    }
    List<String> suggestionKeys =
        SuggestionDocuments.texts(metadata).map(analyzers::foldedText).distinct().toList();
    writer.addDocument(DocumentFactory.metadataDocument(metadata, suggestionKeys));
    writer.addDocuments(
        SuggestionDocuments.of(
            metadata, tokenizedPassages.stream().map(TokenizedPassage::passage).toList()));
  }

  /** Adds the questions to offer before anything is asked, in their order. */
  public void addStarters(List<Suggestion> starters) throws IOException {
    asyncWriter.write(() -> writer.addDocuments(SuggestionDocuments.ofStarters(starters)));
  }

  private void writeDocumentFrequencies() throws IOException {
    DocumentFrequencies frequencies = passageAnalyzer.drain();
    asyncWriter.write(() -> writer.addDocument(DocumentFactory.spellcheckDocument(frequencies)));
  }

  /** The number of passages added so far. */
  public int passageCount() {
    return passageCount;
  }

  /**
   * Commits the index.
   *
   * @param metadata user data of the commit, read back with {@link LexicalIndex#commitMetadata}
   */
  public void finish(Map<String, String> metadata) throws IOException {
    writeDocumentFrequencies();
    asyncWriter.await();
    if (passageCount <= MAX_SINGLE_SEGMENT_PASSAGES) {
      writer.forceMerge(1);
    }
    Map<String, String> commitMetadata = new HashMap<>(metadata);
    commitMetadata.put(IndexFields.PASSAGE_COUNT, Integer.toString(passageCount));
    writer.setLiveCommitData(commitMetadata.entrySet());
    writer.commit();
  }

  private Analyzer fieldAnalyzer() {
    Analyzer edgeNgramAnalyzer = SuggestionDocuments.edgeNgramAnalyzer();
    Analyzer prefixAnalyzer = SuggestionDocuments.prefixAnalyzer();
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return switch (field) {
          case IndexFields.EDGE_NGRAMS -> edgeNgramAnalyzer;
          case IndexFields.PREFIX -> prefixAnalyzer;
          default -> analyzers.indexAnalyzer();
        };
      }
    };
  }

  @Override
  public void close() throws IOException {
    try (analyzers;
        passageAnalyzer;
        directory;
        writer) {
      asyncWriter.close(); // no task may run once the writer is closed
      if (writer.hasUncommittedChanges()) {
        writer.rollback();
      }
    }
  }
}
