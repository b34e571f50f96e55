package parley.library;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.search.index.IndexedFile;

/**
 * A part of the list of all articles in order of title.
 *
 * @param entries the articles
 * @param total how many there are in all
 */
public record ArticleList(List<Entry> entries, int total) {
  public ArticleList {
    entries = List.copyOf(entries);
  }

  /**
   * An article.
   *
   * @param head what is known of it
   * @param passage id of its first passage
   */
  public record Entry(ArticleMetadata head, String passage) {}

  static ArticleList of(IndexSnapshot snapshot, int from, int most) {
    List<Entry> entries =
        byTitle(snapshot).skip(from).limit(most).flatMap(file -> entry(snapshot, file)).toList();
    return new ArticleList(entries, snapshot.articles());
  }

  static List<Entry> titled(IndexSnapshot snapshot, String title) {
    return byTitle(snapshot)
        .filter(file -> file.title().orElseThrow().equalsIgnoreCase(title.strip()))
        .flatMap(file -> entry(snapshot, file))
        .toList();
  }

  static List<String> titles(IndexSnapshot snapshot, String typed, int most) {
    String sought = typed.strip().toLowerCase(Locale.ROOT);
    return byTitle(snapshot)
        .flatMap(file -> file.title().stream())
        .filter(title -> title.toLowerCase(Locale.ROOT).contains(sought))
        .distinct()
        .limit(most)
        .toList();
  }

  private static Stream<IndexedFile> byTitle(IndexSnapshot snapshot) {
    return snapshot.files().stream()
        .filter(IndexedFile::isIndexed)
        .sorted(
            Comparator.comparing((IndexedFile file) -> file.title().orElseThrow())
                .thenComparing(IndexedFile::path));
  }

  /** An article without passages is not in the index, and so has no head. */
  private static Stream<Entry> entry(IndexSnapshot snapshot, IndexedFile file) {
    return snapshot.index().store().passage(file.id(), 0).map(Passage::id).stream()
        .map(first -> new Entry(snapshot.index().store().articleMetadata(file.id()), first));
  }
}
