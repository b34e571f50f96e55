package parley.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import parley.answer.Answerer;
import parley.library.revision.CorpusCandidate;
import parley.library.snapshot.CorpusChange;
import parley.library.snapshot.ExistingIndex;
import parley.search.PassageSearcher;
import parley.text.FileTrees;
import parley.text.IoErrors;

/** Builds an index to try questions on before anything is served, and deletes it at once. */
final class PreviewIndex {
  private final Path folder;
  private final ExistingIndex opener;

  /**
   * @param folder holds the index while it is used; what a stop left there is deleted
   */
  PreviewIndex(Path folder, ExistingIndex opener) {
    this.folder = folder;
    this.opener = opener;
  }

  /** Calls a function with what answers from the articles of a candidate, by words alone. */
  synchronized <T> T with(CorpusCandidate candidate, Function<Answerer, T> function)
      throws KnowledgeBaseException {
    try {
      FileTrees.delete(folder);
      Files.createDirectories(folder);
      new SnapshotBuilder(candidate, List.of(), opener.configurationHash())
          .build(folder, CorpusChange.Baseline.NONE, ProgressListener.NONE);
      try (PassageSearcher searcher = opener.open(folder)) {
        return function.apply(new Answerer(searcher));
      } finally {
        FileTrees.delete(folder);
      }
    } catch (IOException e) {
      throw KnowledgeBaseException.failure(
          "The preview cannot be written to "
              + folder
              + ": "
              + IoErrors.describeWrite(e)
              + ". Make room and see to the permissions.",
          e);
    }
  }
}
