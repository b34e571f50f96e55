package parley.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.Settings;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.corpus.split.SentenceSplitter;
import parley.embedding.Embedder;
import parley.library.ProgressListener;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymGroups;
import parley.search.dense.DenseIndex;
import parley.search.index.PassageIndexWriter;
import parley.search.ranking.FusionWeights;
import parley.text.FileTrees;

/** An index of a collection in a temporary folder, deleted when closed. */
final class TemporaryIndex implements AutoCloseable {
  /** Also sets up logging before Lucene loads, which would otherwise log in its own format. */
  private static final Logger log = LoggerFactory.getLogger(TemporaryIndex.class);

  private final Path folder;
  private final PassageSearcher searcher;

  private TemporaryIndex(Path folder, PassageSearcher searcher) {
    this.folder = folder;
    this.searcher = searcher;
  }

  /** Indexes each document as one passage, whatever its length. */
  static TemporaryIndex build(
      BeirCollection collection, SynonymGroups synonyms, Settings.Search settings)
      throws IOException, EvaluationException {
    return build(writer -> addDocuments(writer, collection.documentFile()), synonyms, settings);
  }

  /** Indexes articles as they are. */
  static TemporaryIndex build(
      List<ArticlePassages> articles, SynonymGroups synonyms, Settings.Search settings)
      throws IOException {
    return build(
        writer -> {
          for (ArticlePassages article : articles) {
            writer.add(article.metadata(), article.passages());
          }
        },
        synonyms,
        settings);
  }

  private static <E extends Exception> TemporaryIndex build(
      WriterTask<E> task, SynonymGroups synonyms, Settings.Search settings) throws IOException, E {
    Path folder = Files.createTempDirectory(folderPrefix());
    try {
      try (PassageIndexWriter writer = new PassageIndexWriter(folder, synonyms)) {
        task.accept(writer);
        writer.finish(Map.of());
        log.debug("{} passages indexed", writer.passageCount());
      }
      return new TemporaryIndex(folder, PassageSearcher.open(folder, synonyms, settings));
    } catch (Exception e) {
      FileTrees.delete(folder);
      throw e;
    }
  }

  /** Gives a writer what is to be indexed. */
  private interface WriterTask<E extends Exception> {
    void accept(PassageIndexWriter writer) throws IOException, E;
  }

  /** Prefix of the folder names of this process. */
  static String folderPrefix() {
    return "parley-evaluation-" + ProcessHandle.current().pid() + "-";
  }

  private static void addDocuments(PassageIndexWriter writer, Path file)
      throws EvaluationException {
    Map<String, Integer> ordinals = new HashMap<>();
    SentenceSplitter sentenceSplitter = new SentenceSplitter(Locale.ENGLISH);
    try (JsonLinesReader lines = JsonLinesReader.open(file)) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        add(writer, line.get(), ordinals, sentenceSplitter);
      }
    } catch (IOException e) {
      throw JsonLinesReader.unusable(file, e);
    }
  }

  private static void add(
      PassageIndexWriter writer,
      JsonLinesReader.JsonObject document,
      Map<String, Integer> ordinals,
      SentenceSplitter sentenceSplitter)
      throws IOException, EvaluationException {
    String id = document.text("_id");
    String article = document.optionalText("article").orElse(id);
    String text = document.text("text");
    int ordinal = ordinals.merge(article, 1, Integer::sum) - 1;
    writer.add(
        metadata(article, document.optionalText("title").orElse("")),
        List.of(
            Passage.builder(id, article)
                .ordinal(ordinal)
                .text(text)
                .sentences(sentenceSplitter.split(text))
                .build()));
  }

  static ArticleMetadata metadata(String article, String title) {
    return ArticleMetadata.builder(article)
        .relativePath(article)
        .title(title)
        .language("en")
        .build();
  }

  PassageSearcher searcher() {
    return searcher;
  }

  /** The searcher with embeddings; to be closed before this index. */
  PassageSearcher withEmbeddings(
      Embedder passageEmbedder,
      Embedder queryEmbedder,
      FusionWeights fusionWeights,
      ProgressListener progress)
      throws IOException {
    Path vectorFolder = folder.resolve("vectors");
    int total = searcher.lexicalIndex().passageCount();
    DenseIndex.build(
        searcher.lexicalIndex(),
        vectorFolder,
        passageEmbedder,
        done -> progress.onProgress(done, total));
    return searcher.withDenseIndex(
        DenseIndex.open(vectorFolder, searcher.lexicalIndex(), queryEmbedder), fusionWeights);
  }

  @Override
  public void close() throws IOException {
    searcher.close();
    FileTrees.delete(folder);
  }
}
