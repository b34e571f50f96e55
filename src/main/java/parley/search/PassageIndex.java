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
import parley.corpus.Passage;
import parley.embedding.EmbeddingException;

/**
 * An index opened for questions. It never changes; safe for use by many threads. Reading fails with
 * {@link UncheckedIOException} where the disk does.
 */
public final class PassageIndex implements Closeable {
  /** Key of {@link #about} under which the number of passages stands. */
  static final String PASSAGES = "passages";

  private static final Logger log = LoggerFactory.getLogger(PassageIndex.class);

  private final DirectoryReader reader;
  private final WordAnalysis analysis;
  private final TermLookup terms;
  private final QuestionAnalysis questions;
  private final WordRanking ranking;
  private final Optional<Meaning> meaning;
  private final Optional<HybridRanking> hybrid;
  private final Blend blend;
  private final Suggestions suggestions;
  private final Foreseen foreseen;
  private final PassageStore stored;
  private final ReadPassages read;

  private final AtomicBoolean closed = new AtomicBoolean();

  private PassageIndex(DirectoryReader reader, Variants variants, Settings.Search weights) {
    this.reader = reader;
    this.analysis = new WordAnalysis(variants);
    reader.getReaderCacheHelper().addClosedListener(_ -> analysis.close());
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null); // questions hardly repeat; a cache would only hold memory
    searcher.setSimilarity(new BM25Similarity((float) weights.k1(), (float) weights.b()));
    this.terms = new TermLookup(searcher);
    this.questions = new QuestionAnalysis(analysis, reader, terms, new Dictionary(reader));
    this.ranking = new WordRanking(searcher, terms, weights);
    this.suggestions = new Suggestions(searcher, analysis);
    this.foreseen = new Foreseen(searcher, analysis);
    this.stored = new PassageStore(searcher);
    this.read = new ReadPassages(this::readAnew);
    this.meaning = Optional.empty();
    this.hybrid = Optional.empty();
    this.blend = Blend.HYBRID;
  }

  private PassageIndex(PassageIndex words, Meaning meaning, Blend blend) {
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
    this.hybrid = Optional.of(new HybridRanking(ranking, meaning.vectors(), blend));
    this.blend = blend;
  }

  /**
   * The same index, found by meaning as well as by words. Both are to be closed; the vectors are
   * closed with the last one.
   */
  public PassageIndex with(Meaning vectors, Blend blend) {
    reader.incRef();
    reader.getReaderCacheHelper().addClosedListener(_ -> vectors.close());
    return new PassageIndex(this, vectors, blend);
  }

  /** How words and meaning are blended where both are known. */
  public Blend blend() {
    return blend;
  }

  /**
   * Opens the index in a folder, checking that every byte is as it was written.
   *
   * @throws IOException if there is none, or it is damaged
   */
  public static PassageIndex open(Path folder, Variants variants, Settings.Search weights)
      throws IOException {
    DirectoryReader reader = CheckedReader.open(folder);
    try {
      return new PassageIndex(reader, variants, weights);
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** What was written down when the index was finished. */
  public Map<String, String> about() {
    return IndexRead.unchecked(() -> reader.getIndexCommit().getUserData());
  }

  /** The number of passages. */
  public int passages() {
    return Integer.parseInt(about().getOrDefault(PASSAGES, "0"));
  }

  /** The number of a topic's passages. */
  public int passages(String topic) {
    return IndexRead.unchecked(() -> reader.docFreq(new Term(Fields.TOPIC, topic)));
  }

  /** What is kept of passages, articles and files; to be read while this is open. */
  public PassageStore stored() {
    return stored;
  }

  /** Makes a question ready for {@link #search}. */
  public SearchQuestion prepare(String question) {
    SearchQuestion words =
        IndexRead.unchecked(() -> questions.read(question, meaning.map(known -> known::knows)));
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
  public List<Hit> search(SearchQuestion question, Scope scope, int most) {
    if (hybrid.isPresent() && question.meaning().isPresent()) {
      QuestionMeaning meant = question.meaning().get();
      return IndexRead.unchecked(() -> hybrid.get().search(question, meant, scope, most));
    }
    return IndexRead.unchecked(() -> ranking.search(question, scope, most));
  }

  /**
   * The documents of the passages among which the answer to a question is known to stand, because
   * somebody foresaw it word for word, or the index itself offers it; empty for other questions.
   */
  public Set<Integer> foreseen(SearchQuestion question, Scope scope) {
    return IndexRead.unchecked(() -> {
      Set<Integer> typed = foreseen.by(question.text(), scope);
      return typed.isEmpty() && question.didYouMean().isPresent()
          ? foreseen.by(question.meant(), scope)
          : typed;
    });
  }

  /** What each of these passages carries of a question; cheaper together than one by one. */
  public Map<Integer, Carried> carried(SearchQuestion question, Collection<Integer> documents) {
    return IndexRead.unchecked(() -> new CarriedWords(reader, terms).of(question, documents));
  }

  /** The passage of a document with its terms. */
  public ReadPassage read(int document) {
    return read.get(document);
  }

  private ReadPassage readAnew(int document) {
    Passage passage = stored.passage(document);
    return new ReadPassage(passage, terms(passage.text()));
  }

  /** How near in meaning a passage is to a question; empty where either has no vector. */
  public Optional<Nearness> nearness(SearchQuestion question, int document) {
    return byMeaning(question, (vectors, meant) -> vectors.nearness(document, meant));
  }

  /**
   * The same for a passage found, of which only how near its words are is still to be looked at.
   */
  public Optional<Nearness> nearness(SearchQuestion question, Hit hit) {
    return hit.nearness()
        .flatMap(known ->
            byMeaning(
                question, (vectors, meant) -> vectors.wordByWord(hit.document(), meant, known)));
  }

  private Optional<Nearness> byMeaning(SearchQuestion question, NearnessRead read) {
    if (meaning.isEmpty() || question.meaning().isEmpty()) {
      return Optional.empty();
    }
    PassageVectors vectors = meaning.get().vectors();
    QuestionMeaning meant = question.meaning().get();
    return Optional.of(IndexRead.unchecked(() -> read.of(vectors, meant)));
  }

  @FunctionalInterface
  private interface NearnessRead {
    Nearness of(PassageVectors vectors, QuestionMeaning meant) throws IOException;
  }

  /** Completions of what somebody types, best first. */
  public List<Suggestion> complete(String typed, Optional<String> topic, int most) {
    return IndexRead.unchecked(() -> suggestions.complete(typed, topic, most));
  }

  /** What can be asked that is near to a question, nearest first. */
  public List<Suggestion> near(SearchQuestion question, Optional<String> topic, int most) {
    return IndexRead.unchecked(() -> suggestions.near(question, topic, most));
  }

  /** The terms of a text, as questions are matched with them. */
  public List<TextTerm> terms(String text) {
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
