package parley.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.Settings;
import parley.corpus.model.Passage;
import parley.embedding.EmbeddingException;
import parley.search.analysis.AnalyzedTerm;
import parley.search.analysis.SynonymGroups;
import parley.search.analysis.TextAnalyzers;
import parley.search.dense.DenseIndex;
import parley.search.dense.DenseIndexReader;
import parley.search.dense.QueryEmbedding;
import parley.search.dense.SemanticSimilarity;
import parley.search.index.AnalyzedPassage;
import parley.search.index.IndexFields;
import parley.search.index.PassageCache;
import parley.search.index.PassageStore;
import parley.search.index.SearchFilter;
import parley.search.index.Suggestion;
import parley.search.index.TermStatesCache;
import parley.search.index.UncheckedRead;
import parley.search.index.VerifiedReader;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryAnalyzer;
import parley.search.query.SpellChecker;
import parley.search.ranking.FusionWeights;
import parley.search.ranking.HybridRanker;
import parley.search.ranking.LexicalRanker;
import parley.search.ranking.ScoredPassage;
import parley.search.ranking.TermCoverage;
import parley.search.ranking.TermCoverageCalculator;

/**
 * An index opened for questions. It never changes; safe for use by many threads. Reading fails with
 * {@link UncheckedIOException} where the disk does.
 */
public final class PassageSearcher implements Closeable {
  /** Key of {@link #commitMetadata} under which the number of passages stands. */
  public static final String PASSAGE_COUNT = "passages";

  private static final Logger log = LoggerFactory.getLogger(PassageSearcher.class);

  private final DirectoryReader reader;
  private final TextAnalyzers analyzers;
  private final TermStatesCache termStates;
  private final QueryAnalyzer queryAnalyzer;
  private final LexicalRanker lexicalRanker;
  private final Optional<DenseIndex> denseIndex;
  private final Optional<HybridRanker> hybridRanker;
  private final FusionWeights fusionWeights;
  private final QuestionSuggester questionSuggester;
  private final FaqMatcher faqMatcher;
  private final PassageStore store;
  private final PassageCache passageCache;

  private final AtomicBoolean closed = new AtomicBoolean();

  private PassageSearcher(
      DirectoryReader reader, SynonymGroups synonyms, Settings.Search settings) {
    this.reader = reader;
    this.analyzers = new TextAnalyzers(synonyms);
    reader.getReaderCacheHelper().addClosedListener(_ -> analyzers.close());
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null); // questions hardly repeat; a cache would only hold memory
    searcher.setSimilarity(new BM25Similarity((float) settings.k1(), (float) settings.b()));
    this.termStates = new TermStatesCache(searcher);
    this.queryAnalyzer = new QueryAnalyzer(analyzers, reader, termStates, new SpellChecker(reader));
    this.lexicalRanker = new LexicalRanker(searcher, termStates, settings);
    this.questionSuggester = new QuestionSuggester(searcher, analyzers);
    this.faqMatcher = new FaqMatcher(searcher, analyzers);
    this.store = new PassageStore(searcher);
    this.passageCache = new PassageCache(this::load);
    this.denseIndex = Optional.empty();
    this.hybridRanker = Optional.empty();
    this.fusionWeights = FusionWeights.HYBRID;
  }

  private PassageSearcher(
      PassageSearcher lexicalIndex, DenseIndex denseIndex, FusionWeights fusionWeights) {
    this.reader = lexicalIndex.reader;
    this.analyzers = lexicalIndex.analyzers;
    this.termStates = lexicalIndex.termStates;
    this.queryAnalyzer = lexicalIndex.queryAnalyzer;
    this.lexicalRanker = lexicalIndex.lexicalRanker;
    this.questionSuggester = lexicalIndex.questionSuggester;
    this.faqMatcher = lexicalIndex.faqMatcher;
    this.store = lexicalIndex.store;
    this.passageCache = lexicalIndex.passageCache;
    this.denseIndex = Optional.of(denseIndex);
    this.hybridRanker =
        Optional.of(new HybridRanker(lexicalRanker, denseIndex.reader(), fusionWeights));
    this.fusionWeights = fusionWeights;
  }

  /**
   * The same index, found by meaning as well as by words. Both are to be closed; the vectors are
   * closed with the last one.
   */
  public PassageSearcher withDenseIndex(DenseIndex index, FusionWeights weights) {
    reader.incRef();
    reader.getReaderCacheHelper().addClosedListener(_ -> index.close());
    return new PassageSearcher(this, index, weights);
  }

  /** How words and meaning are blended where both are known. */
  public FusionWeights fusionWeights() {
    return fusionWeights;
  }

  /**
   * Opens the index in a folder, checking that every byte is as it was written.
   *
   * @throws IOException if there is none, or it is damaged
   */
  public static PassageSearcher open(Path folder, SynonymGroups synonyms, Settings.Search settings)
      throws IOException {
    DirectoryReader reader = VerifiedReader.open(folder);
    try {
      return new PassageSearcher(reader, synonyms, settings);
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** What was written down when the index was finished. */
  public Map<String, String> commitMetadata() {
    return UncheckedRead.unchecked(() -> reader.getIndexCommit().getUserData());
  }

  /** The number of passages. */
  public int passageCount() {
    return Integer.parseInt(commitMetadata().getOrDefault(PASSAGE_COUNT, "0"));
  }

  /** The number of a topic's passages. */
  public int passageCount(String topic) {
    return UncheckedRead.unchecked(() -> reader.docFreq(new Term(IndexFields.TOPIC, topic)));
  }

  /** What is kept of passages, articles and files; to be read while this is open. */
  public PassageStore store() {
    return store;
  }

  /** Makes a question ready for {@link #search}. */
  public AnalyzedQuery prepare(String question) {
    AnalyzedQuery lexicalQuery =
        UncheckedRead.unchecked(
            () -> queryAnalyzer.analyze(question, denseIndex.map(dense -> dense::isInVocabulary)));
    try {
      return denseIndex
          .map(dense ->
              lexicalQuery.withEmbedding(
                  dense.embedQuery(
                      lexicalQuery, analyzers.queryTerms(lexicalQuery.correctedText()))))
          .orElse(lexicalQuery);
    } catch (EmbeddingException e) {
      log.warn("A question is answered by words alone: {}", e.getMessage());
      return lexicalQuery;
    }
  }

  /** The best passages for a question, best first: by words, and by meaning where it has one. */
  public List<ScoredPassage> search(AnalyzedQuery query, SearchFilter filter, int limit) {
    if (hybridRanker.isPresent() && query.embedding().isPresent()) {
      QueryEmbedding queryEmbedding = query.embedding().get();
      return UncheckedRead.unchecked(
          () -> hybridRanker.get().search(query, queryEmbedding, filter, limit));
    }
    return UncheckedRead.unchecked(() -> lexicalRanker.search(query, filter, limit));
  }

  /**
   * The documents of the passages among which the answer to a question is known to stand, because
   * somebody foresaw it word for word, or the index itself offers it; empty for other questions.
   */
  public Set<Integer> exactFaqMatches(AnalyzedQuery query, SearchFilter filter) {
    return UncheckedRead.unchecked(() -> {
      Set<Integer> matches = faqMatcher.match(query.text(), filter);
      return matches.isEmpty() && query.didYouMean().isPresent()
          ? faqMatcher.match(query.correctedText(), filter)
          : matches;
    });
  }

  /** What each of these passages carries of a question; cheaper together than one by one. */
  public Map<Integer, TermCoverage> termCoverage(AnalyzedQuery query, Collection<Integer> docIds) {
    return UncheckedRead.unchecked(
        () -> new TermCoverageCalculator(reader, termStates).calculate(query, docIds));
  }

  /** The passage of a document with its terms. */
  public AnalyzedPassage analyzedPassage(int docId) {
    return passageCache.get(docId);
  }

  private AnalyzedPassage load(int docId) {
    Passage passage = store.passage(docId);
    return new AnalyzedPassage(passage, terms(passage.text()));
  }

  /** How near in meaning a passage is to a question; empty where either has no vector. */
  public Optional<SemanticSimilarity> semanticSimilarity(AnalyzedQuery query, int docId) {
    return computeSimilarity(
        query,
        (denseReader, queryEmbedding) -> denseReader.semanticSimilarity(docId, queryEmbedding));
  }

  /**
   * The same for a passage found, of which only how near its words are is still to be looked at.
   */
  public Optional<SemanticSimilarity> semanticSimilarity(AnalyzedQuery query, ScoredPassage hit) {
    return hit.similarity()
        .flatMap(similarity ->
            computeSimilarity(
                query,
                (denseReader, queryEmbedding) ->
                    denseReader.withMaxSims(hit.docId(), queryEmbedding, similarity)));
  }

  private Optional<SemanticSimilarity> computeSimilarity(
      AnalyzedQuery query, SimilarityReader similarityReader) {
    if (denseIndex.isEmpty() || query.embedding().isEmpty()) {
      return Optional.empty();
    }
    DenseIndexReader denseReader = denseIndex.get().reader();
    QueryEmbedding queryEmbedding = query.embedding().get();
    return Optional.of(
        UncheckedRead.unchecked(() -> similarityReader.read(denseReader, queryEmbedding)));
  }

  @FunctionalInterface
  private interface SimilarityReader {
    SemanticSimilarity read(DenseIndexReader denseReader, QueryEmbedding queryEmbedding)
        throws IOException;
  }

  /** Completions of what somebody types, best first. */
  public List<Suggestion> complete(String prefix, Optional<String> topic, int limit) {
    return UncheckedRead.unchecked(() -> questionSuggester.complete(prefix, topic, limit));
  }

  /** What can be asked that is near to a question, nearest first. */
  public List<Suggestion> suggestSimilar(AnalyzedQuery query, Optional<String> topic, int limit) {
    return UncheckedRead.unchecked(() -> questionSuggester.suggestSimilar(query, topic, limit));
  }

  /** The terms of a text, as questions are matched with them. */
  public List<AnalyzedTerm> terms(String text) {
    return analyzers.indexTerms(text);
  }

  /** Keeps the index open until {@link #release}; false if it is closed already. */
  public boolean acquire() {
    return reader.tryIncRef();
  }

  /** Gives back what {@link #acquire} took; the last one closes the files. */
  public void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the index as soon as nobody who has acquired it uses it any more. */
  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      reader.decRef();
    }
  }
}
