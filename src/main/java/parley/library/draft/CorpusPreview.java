package parley.library.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.corpus.CorpusFile;
import parley.corpus.CorpusReader.Listing;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.frontmatter.SharedSources;
import parley.corpus.model.Article;
import parley.corpus.model.Diagnostic;
import parley.library.revision.CorpusCandidate;
import parley.store.Revision;
import parley.store.RevisionContents;
import parley.store.StoredRevision;
import parley.store.TextChange;

/**
 * What publishing a draft would do.
 *
 * @param newest the revision that is served
 * @param before its files
 * @param after the files that would be served; their texts are in the store
 * @param changes the files that would be added, changed and removed, by name
 * @param articles the new and changed articles that have no errors
 * @param diagnostics what is wrong in them and with the files as a whole
 * @param lost files whose articles would be served no more: removed, or left out for an error
 * @param questions some that the new and changed articles would answer, best first
 */
public record CorpusPreview(
    Revision newest,
    RevisionContents before,
    RevisionContents after,
    List<TextChange> changes,
    List<Article> articles,
    List<Diagnostic> diagnostics,
    List<String> lost,
    List<String> questions) {
  public CorpusPreview {
    changes = List.copyOf(changes);
    articles = List.copyOf(articles);
    diagnostics = List.copyOf(diagnostics);
    lost = List.copyOf(lost);
    questions = List.copyOf(questions);
  }

  /** Reads the files that change; all of them where the shared sources do. */
  public static CorpusPreview of(
      StoredRevision newest, RevisionContents after, CorpusCandidate candidate) {
    List<TextChange> changes = after.changesSince(newest.contents());
    Set<String> changed = new HashSet<>();
    changes.forEach(change -> changed.add(change.name()));
    Listing listing = candidate.listing();
    List<Article> articles = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>(listing.diagnostics());
    List<String> lost = new ArrayList<>();
    for (CorpusFile file : listing.files()) {
      boolean isChanged =
          changed.contains(SharedSources.FILE)
              || changed.contains(file.relativePath())
              || file.sidecar().map(each -> changed.contains(each.toString())).orElse(false);
      if (isChanged) {
        ParsedFile parsed = candidate.corpus().read(file, listing.sources());
        parsed.article().ifPresent(articles::add);
        if (parsed.article().isEmpty()
            && newest.contents().texts().containsKey(file.relativePath())) {
          lost.add(file.relativePath());
        }
        diagnostics.addAll(parsed.diagnostics());
      }
    }
    changes.stream()
        .filter(change -> change.kind() == TextChange.Kind.REMOVED)
        .map(TextChange::name)
        .filter(CorpusFile::isArticleName)
        .forEach(lost::add);
    return new CorpusPreview(
        newest.revision(),
        newest.contents(),
        after,
        changes,
        articles,
        diagnostics,
        lost,
        List.of());
  }

  public CorpusPreview withQuestions(List<String> answered) {
    return new CorpusPreview(newest, before, after, changes, articles, diagnostics, lost, answered);
  }

  /** Whether a new or changed article would be left out for an error. */
  public boolean hasErrors() {
    return diagnostics.stream()
        .anyMatch(each ->
            each.isError()
                && changes.stream().anyMatch(change -> change.name().equals(each.file())));
  }
}
