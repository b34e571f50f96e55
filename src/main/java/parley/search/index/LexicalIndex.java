package parley.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import parley.config.Settings;
import parley.corpus.model.Passage;
import parley.search.analysis.AnalyzedTerm;
import parley.search.analysis.SynonymGroups;
import parley.search.analysis.TextAnalyzers;

/**
 * The lexical index opened for reading. It never changes; safe for use by many threads. Reference
 * counted like its Lucene reader: it is opened with one reference and closed when the last one is
 * released. Reading throws {@link UncheckedIOException} where the disk fails.
 */
public final class LexicalIndex {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final TextAnalyzers analyzers;
  private final TermStatesCache termStates;
  private final PassageStore store;
  private final PassageCache passageCache;

  private LexicalIndex(DirectoryReader reader, SynonymGroups synonyms, Settings.Search settings) {
    this.reader = reader;
    this.analyzers = new TextAnalyzers(synonyms);
    closeWithIndex(analyzers::close);
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null); // questions hardly repeat, so a cache would only hold memory
    searcher.setSimilarity(new BM25Similarity((float) settings.k1(), (float) settings.b()));
    this.termStates = new TermStatesCache(searcher);
    this.store = new PassageStore(searcher);
    this.passageCache = new PassageCache(this::loadPassage);
  }

  /**
   * Opens the index in a folder and verifies the checksums of its files.
   *
   * @throws IOException if there is none, or it is corrupt
   */
  public static LexicalIndex open(Path folder, SynonymGroups synonyms, Settings.Search settings)
      throws IOException {
    DirectoryReader reader = VerifiedReader.open(folder);
    try {
      return new LexicalIndex(reader, synonyms, settings);
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** The user data given to {@link PassageIndexWriter#finish}, and the number of passages. */
  public Map<String, String> commitMetadata() {
    return UncheckedRead.read(() -> reader.getIndexCommit().getUserData());
  }

  /** The number of passages. */
  public int passageCount() {
    return Integer.parseInt(commitMetadata().getOrDefault(IndexFields.PASSAGE_COUNT, "0"));
  }

  /** The number of passages of a topic; 0 for an unknown one. */
  public int passageCount(String topic) {
    return UncheckedRead.read(() -> reader.docFreq(new Term(IndexFields.TOPIC, topic)));
  }

  /** Passages, articles and files as records; readable while this is open. */
  public PassageStore store() {
    return store;
  }

  /** A passage with its index terms, from a cache where it was read before. */
  public AnalyzedPassage analyzedPassage(int docId) {
    return passageCache.get(docId);
  }

  private AnalyzedPassage loadPassage(int docId) {
    Passage passage = store.passage(docId);
    return new AnalyzedPassage(passage, terms(passage.text()));
  }

  /** The terms a text has in this index, with their spans. */
  public List<AnalyzedTerm> terms(String text) {
    return analyzers.indexTerms(text);
  }

  /** Searches this index with BM25 as configured. */
  public IndexSearcher searcher() {
    return searcher;
  }

  /** The analyzers this index was written with. */
  public TextAnalyzers analyzers() {
    return analyzers;
  }

  /** Statistics and postings of terms, cached. */
  public TermStatesCache termStates() {
    return termStates;
  }

  /** Takes a reference, to be given back with {@link #release}; false if it is closed already. */
  public boolean acquire() {
    return reader.tryIncRef();
  }

  /** Gives a reference back; the last one closes the files and what was to be closed with them. */
  public void release() throws IOException {
    reader.decRef();
  }

  /** Closes a resource when the last reference to this index is released. */
  public void closeWithIndex(Closeable resource) {
    reader.getReaderCacheHelper().addClosedListener(_ -> resource.close());
  }
}
