package parley.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.Settings;
import parley.embedding.EmbeddingException;
import parley.search.analysis.SynonymGroups;
import parley.search.dense.DenseIndex;
import parley.search.dense.QueryEmbedding;
import parley.search.dense.SemanticSimilarity;
import parley.search.index.LexicalIndex;
import parley.search.index.PassageStore;
import parley.search.index.SearchFilter;
import parley.search.index.Suggestion;
import parley.search.index.UncheckedRead;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryAnalyzer;
import parley.search.query.QueryEmbeddingInput;
import parley.search.ranking.FusionWeights;
import parley.search.ranking.HybridRanker;
import parley.search.ranking.LexicalRanker;
import parley.search.ranking.ScoredPassage;
import parley.search.ranking.TermCoverage;
import parley.search.ranking.TermCoverageCalculator;

/**
 * Searches the passages of one index: lexically, and with embeddings where it has a dense index. It
 * never changes; safe for use by many threads. Searching throws {@link UncheckedIOException} where
 * the disk fails.
 */
public final class PassageSearcher implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(PassageSearcher.class);

  private final LexicalIndex lexicalIndex;
  private final QueryAnalyzer queryAnalyzer;
  private final LexicalRanker lexicalRanker;
  private final TermCoverageCalculator termCoverageCalculator;
  private final QuestionSuggester questionSuggester;
  private final FaqMatcher faqMatcher;
  private final Optional<DenseIndex> denseIndex;
  private final Optional<HybridRanker> hybridRanker;
  private final FusionWeights fusionWeights;

  private final AtomicBoolean closed = new AtomicBoolean();

  private PassageSearcher(LexicalIndex lexicalIndex, Settings.Search settings) {
    this.lexicalIndex = lexicalIndex;
    this.queryAnalyzer = new QueryAnalyzer(lexicalIndex);
    this.lexicalRanker = new LexicalRanker(lexicalIndex, settings);
    this.termCoverageCalculator = new TermCoverageCalculator(lexicalIndex);
    this.questionSuggester = new QuestionSuggester(lexicalIndex);
    this.faqMatcher = new FaqMatcher(lexicalIndex);
    this.denseIndex = Optional.empty();
    this.hybridRanker = Optional.empty();
    this.fusionWeights = FusionWeights.HYBRID;
  }

  private PassageSearcher(
      PassageSearcher lexical, DenseIndex denseIndex, FusionWeights fusionWeights) {
    this.lexicalIndex = lexical.lexicalIndex;
    this.queryAnalyzer = lexical.queryAnalyzer;
    this.lexicalRanker = lexical.lexicalRanker;
    this.termCoverageCalculator = lexical.termCoverageCalculator;
    this.questionSuggester = lexical.questionSuggester;
    this.faqMatcher = lexical.faqMatcher;
    this.denseIndex = Optional.of(denseIndex);
    this.hybridRanker =
        Optional.of(new HybridRanker(lexicalRanker, denseIndex.reader(), fusionWeights));
    this.fusionWeights = fusionWeights;
  }

  /**
   * Opens the lexical index in a folder and verifies the checksums of its files.
   *
   * @throws IOException if there is none, or it is corrupt
   */
  public static PassageSearcher open(Path folder, SynonymGroups synonyms, Settings.Search settings)
      throws IOException {
    return new PassageSearcher(LexicalIndex.open(folder, synonyms, settings), settings);
  }

  /**
   * A searcher over the same lexical index that ranks with embeddings as well. Both searchers must
   * be closed; the dense index is closed with the last one.
   */
  public PassageSearcher withDenseIndex(DenseIndex index, FusionWeights weights) {
    if (!lexicalIndex.acquire()) {
      throw new AlreadyClosedException("the lexical index is closed");
    }
    lexicalIndex.closeWithIndex(index);
    return new PassageSearcher(this, index, weights);
  }

  /** The lexical index searched. */
  public LexicalIndex lexicalIndex() {
    return lexicalIndex;
  }

  /** Passages, articles and files as records; readable while this is open. */
  public PassageStore store() {
    return lexicalIndex.store();
  }

  /** How lexical and dense scores are weighted where both are known. */
  public FusionWeights fusionWeights() {
    return fusionWeights;
  }

  /** Analyzes a question for {@link #search}, and embeds it if there is a dense index. */
  public AnalyzedQuery analyze(String question) {
    AnalyzedQuery query =
        UncheckedRead.read(
            () -> queryAnalyzer.analyze(question, denseIndex.map(dense -> dense::isInVocabulary)));
    try {
      return denseIndex.map(dense -> query.withEmbedding(embed(query, dense))).orElse(query);
    } catch (EmbeddingException e) {
      log.warn("A question is answered lexically: {}", e.getMessage());
      return query;
    }
  }

  private QueryEmbedding embed(AnalyzedQuery query, DenseIndex dense) {
    QueryEmbeddingInput weightedQuery =
        QueryEmbeddingInput.create(
            query, lexicalIndex.analyzers().queryTerms(query.correctedText()));
    return dense.embedQuery(weightedQuery.text(), weightedQuery.weights());
  }

  /** The best passages for a query, best first, ranked as {@link AnalyzedQuery#ranking} says. */
  public List<ScoredPassage> search(AnalyzedQuery query, SearchFilter filter, int limit) {
    if (hybridRanker.isPresent() && query.embedding().isPresent()) {
      QueryEmbedding queryEmbedding = query.embedding().get();
      return UncheckedRead.read(
          () -> hybridRanker.get().search(query, queryEmbedding, filter, limit));
    }
    return UncheckedRead.read(() -> lexicalRanker.search(query, filter, limit));
  }

  /**
   * Documents of the passages among which one is known to answer this exact question, as typed, in
   * its normal form or as corrected; see {@link FaqMatcher#match}. Empty for most questions.
   */
  public Set<Integer> exactFaqMatches(AnalyzedQuery query, SearchFilter filter) {
    return UncheckedRead.read(() -> {
      Set<Integer> matches = Set.of();
      for (String form :
          new LinkedHashSet<>(
              List.of(query.text(), query.normalizedText(), query.correctedText()))) {
        matches = matches.isEmpty() ? faqMatcher.match(form, filter) : matches;
      }
      return matches;
    });
  }

  /** Whether a passage is known to answer exactly this question as it was typed. */
  public boolean isKnownAsTyped(AnalyzedQuery query, SearchFilter filter) {
    return UncheckedRead.read(() -> !faqMatcher.match(query.text(), filter).isEmpty());
  }

  /** How much of a query each of these passages covers; cheaper together than one by one. */
  public Map<Integer, TermCoverage> termCoverage(AnalyzedQuery query, Collection<Integer> docIds) {
    return UncheckedRead.read(() -> termCoverageCalculator.calculate(query, docIds));
  }

  /** Similarity of a passage to a query, MaxSim included; empty if either has no embedding. */
  public Optional<SemanticSimilarity> semanticSimilarity(AnalyzedQuery query, int docId) {
    return denseIndex.flatMap(dense ->
        query
            .embedding()
            .map(embedding ->
                UncheckedRead.read(() -> dense.reader().semanticSimilarity(docId, embedding))));
  }

  /** Adds MaxSim to the similarity of a hit; empty if it was ranked lexically. */
  public Optional<SemanticSimilarity> semanticSimilarity(AnalyzedQuery query, ScoredPassage hit) {
    return denseIndex.flatMap(dense ->
        query
            .embedding()
            .flatMap(embedding ->
                hit.similarity()
                    .map(similarity ->
                        UncheckedRead.read(() ->
                            dense.reader().withMaxSims(hit.docId(), embedding, similarity)))));
  }

  /** Questions that complete a prefix, best first. */
  public List<Suggestion> complete(String prefix, Optional<String> topic, int limit) {
    return UncheckedRead.read(() -> questionSuggester.complete(prefix, topic, limit));
  }

  /** Questions to offer before anything is asked. */
  public List<Suggestion> starters(Optional<String> topic, int limit) {
    return UncheckedRead.read(() -> questionSuggester.starters(topic, limit));
  }

  /** Questions similar to a query, most similar first. */
  public List<Suggestion> suggestSimilar(AnalyzedQuery query, Optional<String> topic, int limit) {
    return UncheckedRead.read(() -> questionSuggester.suggestSimilar(query, topic, limit));
  }

  /** Keeps the index open until {@link #release}; false if it is closed already. */
  public boolean acquire() {
    return lexicalIndex.acquire();
  }

  /** Gives back what {@link #acquire} took; the last release closes the files. */
  public void release() {
    try {
      lexicalIndex.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the index once everybody who acquired it has released it. */
  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      lexicalIndex.release();
    }
  }
}
