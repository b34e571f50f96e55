package parley.library;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.search.index.IndexedFile;

/**
 * What the last change of the corpus was: kept with the index, so that it is known after a restart.
 *
 * @param since when the articles before it were read
 * @param at when it was read
 * @param added titles of new articles
 * @param changed titles of articles that changed
 * @param removed titles of articles that are gone
 */
public record CorpusChange(
    Instant since, Instant at, List<String> added, List<String> changed, List<String> removed) {
  private static final String SINCE_KEY = "change.since";
  private static final String AT_KEY = "change.at";
  private static final String ADDED_KEY = "change.added";
  private static final String CHANGED_KEY = "change.changed";
  private static final String REMOVED_KEY = "change.removed";

  public CorpusChange {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /**
   * What to change from.
   *
   * @param files the files of the index served before; empty if there was none
   * @param metadata the metadata committed with that index
   */
  record Baseline(List<IndexedFile> files, Map<String, String> metadata) {
    static final Baseline NONE = new Baseline(List.of(), Map.of());

    Baseline {
      files = List.copyOf(files);
      metadata = Map.copyOf(metadata);
    }

    /** The change that an index of these files brings, else the one before it. */
    Optional<CorpusChange> to(List<IndexedFile> newFiles, long buildStartMillis) {
      SnapshotDiff diff = SnapshotDiff.between(files, newFiles);
      if (files.isEmpty()
          || (diff.added().isEmpty() && diff.changed().isEmpty() && diff.removed().isEmpty())) {
        return fromMetadata(metadata);
      }
      return Optional.of(
          new CorpusChange(
              Instant.ofEpochMilli(IndexConfigurationHash.buildStartMillis(metadata)),
              Instant.ofEpochMilli(buildStartMillis),
              titles(diff.added(), newFiles),
              titles(diff.changed(), newFiles),
              titles(diff.removed(), files)));
    }

    private static List<String> titles(List<String> names, List<IndexedFile> files) {
      Map<String, IndexedFile> byName =
          files.stream().collect(Collectors.toMap(IndexedFile::relativePath, Function.identity()));
      return names.stream()
          .map(name ->
              Optional.ofNullable(byName.get(name)).flatMap(IndexedFile::title).orElse(name))
          .toList();
    }
  }

  /** This change as metadata of an index. */
  Map<String, String> toMetadata() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put(SINCE_KEY, Long.toString(since.toEpochMilli()));
    metadata.put(AT_KEY, Long.toString(at.toEpochMilli()));
    metadata.put(ADDED_KEY, String.join("\n", added));
    metadata.put(CHANGED_KEY, String.join("\n", changed));
    metadata.put(REMOVED_KEY, String.join("\n", removed));
    return metadata;
  }

  /** The change that an index was written with; empty if it was the first. */
  static Optional<CorpusChange> fromMetadata(Map<String, String> metadata) {
    return Optional.ofNullable(metadata.get(AT_KEY))
        .map(at ->
            new CorpusChange(
                Instant.ofEpochMilli(Long.parseLong(metadata.getOrDefault(SINCE_KEY, "0"))),
                Instant.ofEpochMilli(Long.parseLong(at)),
                lines(metadata, ADDED_KEY),
                lines(metadata, CHANGED_KEY),
                lines(metadata, REMOVED_KEY)));
  }

  private static List<String> lines(Map<String, String> metadata, String key) {
    return metadata.getOrDefault(key, "").lines().toList();
  }
}
