package parley.evaluation;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import parley.config.Settings;
import parley.embedding.CachingEmbedder;
import parley.embedding.Embedder;
import parley.embedding.EmbedderFactory;
import parley.embedding.EmbeddingCache;
import parley.evaluation.EvaluationOptions.Ranking;
import parley.evaluation.SmallFolderExamples.FolderIndexer;
import parley.library.KnowledgeBaseException;
import parley.library.ProgressListener;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymFileException;
import parley.search.analysis.SynonymGroups;
import parley.search.ranking.FusionWeights;

/** Opens searchers over temporary indexes, and deletes these afterwards. */
final class TemporarySearchers {
  private final Settings settings;
  private final ProgressListener progress;
  private final EmbedderFactory embedderFactory;

  TemporarySearchers(
      Settings settings, ProgressListener progress, EmbedderFactory embedderFactory) {
    this.settings = settings;
    this.progress = progress;
    this.embedderFactory = embedderFactory;
  }

  /** Builds a temporary index. */
  interface IndexBuilder {
    TemporaryIndex build(SynonymGroups synonyms) throws IOException, EvaluationException;
  }

  /** What to do with an indexer of folders. */
  interface FoldersTask<T> {
    T apply(FolderIndexer indexer) throws EvaluationException, KnowledgeBaseException;
  }

  /** Calls a function with a searcher over an index that exists until it returns. */
  <T> T withSearcher(IndexBuilder builder, Ranking ranking, Function<PassageSearcher, T> task)
      throws EvaluationException, KnowledgeBaseException {
    try {
      SynonymGroups synonyms = SynonymGroups.load(settings.search().synonyms());
      try (TemporaryIndex temporaryIndex = builder.build(synonyms)) {
        if (ranking == Ranking.LEXICAL) {
          return task.apply(temporaryIndex.searcher());
        }
        FusionWeights fusionWeights =
            ranking == Ranking.DENSE ? FusionWeights.DENSE : FusionWeights.HYBRID;
        try (Embedder embedder = embedderFactory.open();
            PassageSearcher searcher = withEmbeddings(temporaryIndex, embedder, fusionWeights)) {
          return task.apply(searcher);
        }
      }
    } catch (IOException e) {
      throw notIndexed(e);
    } catch (SynonymFileException e) {
      throw new EvaluationException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Calls a function with an indexer of many small folders; the model is loaded once. */
  <T> T withFolders(FoldersTask<T> task) throws EvaluationException, KnowledgeBaseException {
    try (Embedder embedder = embedderFactory.open()) {
      SynonymGroups synonyms = SynonymGroups.load(settings.search().synonyms());
      return task.apply(
          (articles, folderTask) -> withFolder(articles, synonyms, embedder, folderTask));
    } catch (SynonymFileException e) {
      throw new EvaluationException(String.valueOf(e.getMessage()), e);
    }
  }

  private void withFolder(
      List<ArticlePassages> articles,
      SynonymGroups synonyms,
      Embedder embedder,
      FolderIndexer.Task task)
      throws KnowledgeBaseException {
    try (TemporaryIndex temporaryIndex =
            TemporaryIndex.build(articles, synonyms, settings.search());
        PassageSearcher searcher = withEmbeddings(temporaryIndex, embedder, FusionWeights.HYBRID)) {
      task.accept(searcher);
    } catch (IOException e) {
      throw notIndexed(e);
    }
  }

  private PassageSearcher withEmbeddings(
      TemporaryIndex temporaryIndex, Embedder embedder, FusionWeights fusionWeights)
      throws IOException {
    try (EmbeddingCache cache = EmbeddingCache.openOrDisabled(settings.stateFolder(), _ -> false)) {
      return temporaryIndex.withEmbeddings(
          new CachingEmbedder(embedder, cache), embedder, fusionWeights, progress);
    }
  }

  private static KnowledgeBaseException notIndexed(IOException e) {
    return KnowledgeBaseException.failure(
        "The collection cannot be indexed in the folder for temporary files: "
            + e.getMessage()
            + ". Make room there and see to the permissions.",
        e);
  }
}
