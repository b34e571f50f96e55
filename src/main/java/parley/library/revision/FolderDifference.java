package parley.library.revision;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.store.RevisionContents;
import parley.store.TextChange;
import parley.text.Plurals;

/**
 * How the folder differs from what the newest revision was made from.
 *
 * @param files what a reload would find new, changed or gone, by name
 */
public record FolderDifference(List<TextChange> files) {
  /** So many files are named. */
  private static final int MAX_NAMED = 3;

  public FolderDifference {
    files = List.copyOf(files);
  }

  static FolderDifference between(SortedMap<String, String> before, SortedMap<String, String> now) {
    return new FolderDifference(RevisionContents.changes(before, now));
  }

  /** In one line: how many files differ, with the first names. */
  public String describe() {
    if (files.isEmpty()) {
      return "as the revision was made from it";
    }
    Stream<String> names = files.stream().limit(MAX_NAMED).map(TextChange::name);
    String more = files.size() > MAX_NAMED ? " and others" : "";
    return Plurals.format(files.size(), "file")
        + (files.size() == 1 ? " differs" : " differ")
        + " from it ("
        + names.collect(Collectors.joining(", "))
        + more
        + "); a reload takes the folder as it is";
  }
}
