package parley.library;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.library.snapshot.IndexSnapshot;
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

  /**
   * The articles a name may mean, the surest way that finds one: the article's id or that of its
   * first passage; its title; a title with the end of the id in brackets; part of one title, which
   * may end in an ellipsis. At most two are returned.
   */
  static List<Entry> named(IndexSnapshot snapshot, String name) {
    String wanted = name.strip();
    String part = wanted.endsWith("…") ? wanted.substring(0, wanted.length() - 1) : wanted;
    List<Predicate<IndexedFile>> ways =
        List.of(
            file -> file.id().equals(wanted),
            file -> wanted.equals(firstPassageId(snapshot, file).orElse("")),
            file -> title(file).equalsIgnoreCase(wanted),
            file -> endsWithId(wanted, file.id()),
            file -> containsIgnoringCase(title(file), part));
    return ways.stream()
        .map(way ->
            sortedByTitle(snapshot)
                .filter(way)
                .flatMap(file -> toEntries(snapshot, file))
                .limit(2)
                .toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean endsWithId(String name, String id) {
    int bracket = name.lastIndexOf(" (");
    return bracket >= 0
        && name.endsWith(")")
        && bracket + 2 < name.length() - 1
        && id.endsWith(name.substring(bracket + 2, name.length() - 1));
  }

  static List<Entry> withTitleContaining(IndexSnapshot snapshot, String text, int limit) {
    String part = text.strip();
    return sortedByTitle(snapshot)
        .filter(file -> containsIgnoringCase(title(file), part))
        .flatMap(file -> toEntries(snapshot, file))
        .limit(limit)
        .toList();
  }

  private static boolean containsIgnoringCase(String title, String part) {
    return title.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static String title(IndexedFile file) {
    return file.title().orElseThrow();
  }

  private static Optional<String> firstPassageId(IndexSnapshot snapshot, IndexedFile file) {
    return snapshot.searcher().store().passage(file.id(), 0).map(Passage::id);
  }

  private static Stream<IndexedFile> sortedByTitle(IndexSnapshot snapshot) {
    return snapshot.files().stream()
        .filter(IndexedFile::isIndexed)
        .sorted(Comparator.comparing(ArticleList::title).thenComparing(IndexedFile::relativePath));
  }

  /** Empty for an article without passages, of which the index stores no metadata. */
  private static Stream<Entry> toEntries(IndexSnapshot snapshot, IndexedFile file) {
    return firstPassageId(snapshot, file).stream()
        .map(passageId ->
            new Entry(snapshot.searcher().store().articleMetadata(file.id()), passageId));
  }
}
