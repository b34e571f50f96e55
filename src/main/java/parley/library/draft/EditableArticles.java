package parley.library.draft;

import java.util.List;
import java.util.Optional;
import parley.corpus.CorpusException;
import parley.corpus.model.Article;
import parley.library.revision.CorpusCandidate;
import parley.library.revision.RevisionWriter;
import parley.store.DraftChange;
import parley.store.Revision;
import parley.store.Revision.Reason;
import parley.store.RevisionContents;
import parley.store.StoreException;
import parley.store.StoredRevision;

/**
 * Reads articles of the store to be edited.
 *
 * @param writer the revisions
 */
public record EditableArticles(RevisionWriter writer) {
  /** An article with its sections; empty if the text is gone, is not UTF-8 or has errors. */
  public Optional<EditableArticle> find(StoredRevision newest, String name, String hash)
      throws CorpusException, StoreException {
    Optional<byte[]> bytes = writer.store().texts().find(hash);
    return bytes.isEmpty()
        ? Optional.empty()
        : read(newest, name, hash)
            .flatMap(article -> EditableArticle.of(name, hash, bytes.get(), article.sections()));
  }

  private Optional<Article> read(StoredRevision newest, String name, String hash)
      throws CorpusException, StoreException {
    RevisionContents contents =
        newest
            .contents()
            .with(
                List.of(DraftChange.put(name, hash, Optional.empty())),
                Revision.OPERATOR,
                newest.revision().createdAt());
    CorpusCandidate candidate =
        writer.candidate(newest, contents, Revision.OPERATOR, Reason.PUBLISH, "", Optional.empty());
    return candidate.listing().files().stream()
        .filter(file -> file.relativePath().equals(name))
        .findFirst()
        .flatMap(file -> candidate.corpus().read(file, candidate.listing().sources()).article());
  }
}
