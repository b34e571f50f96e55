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
  /** Key of {@link #about} under which the number of passages stands. */
  public static final String PASSAGES = "passages";

  private static final Logger log = LoggerFactory.getLogger(PassageSearcher.class);

  private final DirectoryReader reader;
  private final TextAnalyzers analysis;
  private final TermStatesCache terms;
  private final QueryAnalyzer questions;
  private final LexicalRanker ranking;
  private final Optional<DenseIndex> meaning;
  private final Optional<HybridRanker> hybrid;
  private final FusionWeights blend;
  private final QuestionSuggester suggestions;
  private final FaqMatcher foreseen;
  private final PassageStore stored;
  private final PassageCache read;

  private final AtomicBoolean closed = new AtomicBoolean();

  private PassageSearcher(DirectoryReader reader, SynonymGroups variants, Settings.Search weights) {
    this.reader = reader;
    this.analysis = new TextAnalyzers(variants);
    reader.getReaderCacheHelper().addClosedListener(_ -> analysis.close());
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null); // questions hardly repeat; a cache would only hold memory
    searcher.setSimilarity(new BM25Similarity((float) weights.k1(), (float) weights.b()));
    this.terms = new TermStatesCache(searcher);
    this.questions = new QueryAnalyzer(analysis, reader, terms, new SpellChecker(reader));
    this.ranking = new LexicalRanker(searcher, terms, weights);
    this.suggestions = new QuestionSuggester(searcher, analysis);
    this.foreseen = new FaqMatcher(searcher, analysis);
    this.stored = new PassageStore(searcher);
    this.read = new PassageCache(this::readAnew);
    this.meaning = Optional.empty();
    this.hybrid = Optional.empty();
    this.blend = FusionWeights.HYBRID;
  }

  private PassageSearcher(PassageSearcher words, DenseIndex meaning, FusionWeights blend) {
    this.reader = words.reader;
    this.analysis = words.analysis;
    this.terms = words.terms;
    this.questions = words.questions;
    this.ranking = words.ranking;
    this.suggestions = words.suggestions;
    this.foreseen = words.foreseen;
    this.stored = words.stored;
    this.read = words.read;
    this.meaning = Optional.of(meaning);
    this.hybrid = Optional.of(new HybridRanker(ranking, meaning.vectors(), blend));
    this.blend = blend;
  }

  /**
   * The same index, found by meaning as well as by words. Both are to be closed; the vectors are
   * closed with the last one.
   */
  public PassageSearcher with(DenseIndex vectors, FusionWeights blend) {
    reader.incRef();
    reader.getReaderCacheHelper().addClosedListener(_ -> vectors.close());
    return new PassageSearcher(this, vectors, blend);
  }

  /** How words and meaning are blended where both are known. */
  public FusionWeights blend() {
    return blend;
  }

  /**
   * Opens the index in a folder, checking that every byte is as it was written.
   *
   * @throws IOException if there is none, or it is damaged
   */
  public static PassageSearcher open(Path folder, SynonymGroups variants, Settings.Search weights)
      throws IOException {
    DirectoryReader reader = VerifiedReader.open(folder);
    try {
      return new PassageSearcher(reader, variants, weights);
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** What was written down when the index was finished. */
  public Map<String, String> about() {
    return UncheckedRead.unchecked(() -> reader.getIndexCommit().getUserData());
  }

  /** The number of passages. */
  public int passages() {
    return Integer.parseInt(about().getOrDefault(PASSAGES, "0"));
  }

  /** The number of a topic's passages. */
  public int passages(String topic) {
    return UncheckedRead.unchecked(() -> reader.docFreq(new Term(IndexFields.TOPIC, topic)));
  }

  /** What is kept of passages, articles and files; to be read while this is open. */
  public PassageStore stored() {
    return stored;
  }

  /** Makes a question ready for {@link #search}. */
  public AnalyzedQuery prepare(String question) {
    AnalyzedQuery words =
        UncheckedRead.unchecked(() -> questions.read(question, meaning.map(known -> known::knows)));
    try {
      return meaning
          .map(m -> words.meaning(m.of(words, analysis.askedTerms(words.meant()))))
          .orElse(words);
    } catch (EmbeddingException e) {
      log.warn("A question is answered by words alone: {}", e.getMessage());
      return words;
    }
  }

  /** The best passages for a question, best first: by words, and by meaning where it has one. */
  public List<ScoredPassage> search(AnalyzedQuery question, SearchFilter scope, int most) {
    if (hybrid.isPresent() && question.meaning().isPresent()) {
      QueryEmbedding meant = question.meaning().get();
      return UncheckedRead.unchecked(() -> hybrid.get().search(question, meant, scope, most));
    }
    return UncheckedRead.unchecked(() -> ranking.search(question, scope, most));
  }

  /**
   * The documents of the passages among which the answer to a question is known to stand, because
   * somebody foresaw it word for word, or the index itself offers it; empty for other questions.
   */
  public Set<Integer> foreseen(AnalyzedQuery question, SearchFilter scope) {
    return UncheckedRead.unchecked(() -> {
      Set<Integer> typed = foreseen.by(question.text(), scope);
      return typed.isEmpty() && question.didYouMean().isPresent()
          ? foreseen.by(question.meant(), scope)
          : typed;
    });
  }

  /** What each of these passages carries of a question; cheaper together than one by one. */
  public Map<Integer, TermCoverage> carried(AnalyzedQuery question, Collection<Integer> documents) {
    return UncheckedRead.unchecked(
        () -> new TermCoverageCalculator(reader, terms).of(question, documents));
  }

  /** The passage of a document with its terms. */
  public AnalyzedPassage read(int document) {
    return read.get(document);
  }

  private AnalyzedPassage readAnew(int document) {
    Passage passage = stored.passage(document);
    return new AnalyzedPassage(passage, terms(passage.text()));
  }

  /** How near in meaning a passage is to a question; empty where either has no vector. */
  public Optional<SemanticSimilarity> nearness(AnalyzedQuery question, int document) {
    return byMeaning(question, (vectors, meant) -> vectors.nearness(document, meant));
  }

  /**
   * The same for a passage found, of which only how near its words are is still to be looked at.
   */
  public Optional<SemanticSimilarity> nearness(AnalyzedQuery question, ScoredPassage hit) {
    return hit.nearness()
        .flatMap(known ->
            byMeaning(
                question, (vectors, meant) -> vectors.wordByWord(hit.document(), meant, known)));
  }

  private Optional<SemanticSimilarity> byMeaning(AnalyzedQuery question, NearnessRead read) {
    if (meaning.isEmpty() || question.meaning().isEmpty()) {
      return Optional.empty();
    }
    DenseIndexReader vectors = meaning.get().vectors();
    QueryEmbedding meant = question.meaning().get();
    return Optional.of(UncheckedRead.unchecked(() -> read.of(vectors, meant)));
  }

  @FunctionalInterface
  private interface NearnessRead {
    SemanticSimilarity of(DenseIndexReader vectors, QueryEmbedding meant) throws IOException;
  }

  /** Completions of what somebody types, best first. */
  public List<Suggestion> complete(String typed, Optional<String> topic, int most) {
    return UncheckedRead.unchecked(() -> suggestions.complete(typed, topic, most));
  }

  /** What can be asked that is near to a question, nearest first. */
  public List<Suggestion> near(AnalyzedQuery question, Optional<String> topic, int most) {
    return UncheckedRead.unchecked(() -> suggestions.near(question, topic, most));
  }

  /** The terms of a text, as questions are matched with them. */
  public List<AnalyzedTerm> terms(String text) {
    return analysis.indexedTerms(text);
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
