package parley.library;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.search.index.IndexedFile;

/**
 * A page of the list of all articles, sorted by title.
 *
 * @param entries the articles of this page
 * @param total number of articles on all pages
 */
public record ArticleList(List<Entry> entries, int total) {
  public ArticleList {
    entries = List.copyOf(entries);
  }

  /**
   * An article.
   *
   * @param metadata its metadata
   * @param firstPassageId id of its first passage
   */
  public record Entry(ArticleMetadata metadata, String firstPassageId) {}

  static ArticleList page(IndexSnapshot snapshot, int from, int limit) {
    List<Entry> entries =
        sortedByTitle(snapshot)
            .skip(from)
            .limit(limit)
            .flatMap(file -> toEntries(snapshot, file))
            .toList();
    return new ArticleList(entries, snapshot.articles());
  }

  static List<Entry> withTitle(IndexSnapshot snapshot, String title) {
    return sortedByTitle(snapshot)
        .filter(file -> file.title().orElseThrow().equalsIgnoreCase(title.strip()))
        .flatMap(file -> toEntries(snapshot, file))
        .toList();
  }

  static List<String> titlesContaining(IndexSnapshot snapshot, String text, int limit) {
    String lowerCaseText = text.strip().toLowerCase(Locale.ROOT);
    return sortedByTitle(snapshot)
        .flatMap(file -> file.title().stream())
        .filter(title -> title.toLowerCase(Locale.ROOT).contains(lowerCaseText))
        .distinct()
        .limit(limit)
        .toList();
  }

  private static Stream<IndexedFile> sortedByTitle(IndexSnapshot snapshot) {
    return snapshot.files().stream()
        .filter(IndexedFile::isIndexed)
        .sorted(
            Comparator.comparing((IndexedFile file) -> file.title().orElseThrow())
                .thenComparing(IndexedFile::relativePath));
  }

  /** Empty for an article without passages, of which the index stores no metadata. */
  private static Stream<Entry> toEntries(IndexSnapshot snapshot, IndexedFile file) {
    return snapshot.searcher().store().passage(file.id(), 0).map(Passage::id).stream()
        .map(passageId ->
            new Entry(snapshot.searcher().store().articleMetadata(file.id()), passageId));
  }
}
