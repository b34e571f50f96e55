package parley.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymGroups;
import parley.search.analysis.TextAnalyzers;
import parley.search.index.SuggestionDocuments.Kind;
import parley.search.index.tokens.DocumentFrequencies;
import parley.search.index.tokens.PassageAnalyzer;
import parley.search.index.tokens.TokenizedPassage;

/** Writes an index into an empty folder. What is not finished is never taken for an index. */
public final class PassageIndexWriter implements Closeable {
  /** Memory for what is not yet on disk; more makes no measurable difference to the speed. */
  static final double BUFFER_MIB = 64;

  /** Up to so many passages the index is merged to one segment: quick to do, quicker to search. */
  private static final int MERGED = 50_000;

  private final Directory directory;
  private final TextAnalyzers analysis;
  private final PassageAnalyzer passageAnalysis;
  private final DocumentFactory documents = new DocumentFactory();
  private final IndexWriter writer;
  private final AsyncIndexWriter thread = new AsyncIndexWriter();
  private int passages;

  /**
   * Begins an index.
   *
   * @param folder where to write; made if it is missing
   * @param variants names of the same thing
   * @throws IOException if the folder cannot be written
   */
  public PassageIndexWriter(Path folder, SynonymGroups variants) throws IOException {
    this.analysis = new TextAnalyzers(variants);
    this.passageAnalysis = new PassageAnalyzer(analysis);
    this.directory = FSDirectory.open(folder);
    IndexWriterConfig config = new IndexWriterConfig(analyzers());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(BUFFER_MIB);
    config.setCommitOnClose(false);
    this.writer = new IndexWriter(directory, config);
  }

  /** Names the layout of what is written; an index of another layout cannot be used. */
  public static String layout() {
    return IndexFields.FORMAT + " " + Version.LATEST;
  }

  /** Writes down a file of the corpus, whether its article is in the index or left out. */
  public void add(IndexedFile file, List<Diagnostic> problems) throws IOException {
    thread.write(() -> writer.addDocument(DocumentFactory.file(file, problems)));
  }

  /** Adds an article with its passages. */
  public void add(ArticleMetadata head, List<Passage> all) throws IOException {
    List<TokenizedPassage> analysed = passageAnalysis.analyse(head.title(), all);
    thread.write(() -> write(head, analysed));
    if (passageAnalysis.isFull()) {
      writeWords();
    }
    passages += all.size();
  }

  private void write(ArticleMetadata head, List<TokenizedPassage> all) throws IOException {
    for (TokenizedPassage passage : all) {
      writer.addDocument(documents.passage(passage));
    }
    List<Offer> offers = offers(head);
    List<String> offered =
        offers.stream().map(Offer::text).map(analysis::foldedText).distinct().toList();
    writer.addDocument(DocumentFactory.head(head, offered));
    addSuggestions(head, offers, all.stream().map(TokenizedPassage::passage).toList());
  }

  private void writeWords() throws IOException {
    DocumentFrequencies words = passageAnalysis.taken();
    thread.write(() -> writer.addDocument(DocumentFactory.words(words)));
  }

  /** The number of passages added so far. */
  public int passages() {
    return passages;
  }

  /** Something to ask that an article as a whole answers. */
  private record Offer(Kind kind, String text) {}

  private static List<Offer> offers(ArticleMetadata head) {
    List<Offer> offers = new ArrayList<>();
    offers.add(new Offer(Kind.TITLE, head.title()));
    head.examples().forEach(example -> offers.add(new Offer(Kind.EXAMPLE, example)));
    head.aliases().forEach(alias -> offers.add(new Offer(Kind.ALIAS, alias)));
    head.events().forEach(event -> offers.add(new Offer(Kind.EVENT, event.title())));
    return offers;
  }

  private void addSuggestions(ArticleMetadata head, List<Offer> offers, List<Passage> all)
      throws IOException {
    Set<String> topics = new LinkedHashSet<>(head.topics());
    all.forEach(passage -> topics.addAll(passage.topics()));
    List<String> ofArticle = List.copyOf(topics);
    String title = head.title();
    for (Offer offer : offers) {
      suggest(offer.kind(), ofArticle, title, offer.text(), offer.text());
    }
    Set<List<String>> seen = new LinkedHashSet<>();
    for (Passage passage : all) {
      if (!passage.section().isEmpty() && seen.add(passage.section())) {
        String heading = passage.section().getLast();
        suggest(Kind.HEADING, passage.topics(), title, heading, title + ": " + heading);
      }
    }
  }

  private void suggest(
      Kind kind, List<String> topics, String title, String matched, String question)
      throws IOException {
    writer.addDocument(SuggestionDocuments.document(kind, topics, title, matched, question));
  }

  /**
   * Makes the index whole, with what is to be known of it; until then it is none.
   *
   * @param about kept with the index and given back by {@link PassageSearcher#about}
   */
  public void finish(Map<String, String> about) throws IOException {
    writeWords();
    thread.await();
    if (passages <= MERGED) {
      writer.forceMerge(1);
    }
    Map<String, String> all = new HashMap<>(about);
    all.put(PassageSearcher.PASSAGES, Integer.toString(passages));
    writer.setLiveCommitData(all.entrySet());
    writer.commit();
  }

  private Analyzer analyzers() {
    Analyzer beginnings = SuggestionDocuments.beginnings();
    Analyzer start = SuggestionDocuments.start();
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return switch (field) {
          case IndexFields.BEGINNINGS -> beginnings;
          case IndexFields.START -> start;
          default -> analysis.indexed();
        };
      }
    };
  }

  @Override
  public void close() throws IOException {
    try (analysis;
        passageAnalysis;
        directory;
        writer) {
      thread.close(); // so that nothing is written any more
      if (writer.hasUncommittedChanges()) {
        writer.rollback();
      }
    }
  }
}
