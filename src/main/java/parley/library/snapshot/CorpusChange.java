package parley.library.snapshot;

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
 * @param added articles that are new
 * @param changed articles that changed
 * @param removed articles that are gone
 */
public record CorpusChange(
    Instant since, Instant at, Articles added, Articles changed, Articles removed) {
  private static final String SINCE_KEY = "change.since";
  private static final String AT_KEY = "change.at";
  private static final String ADDED_KEY = "change.added";
  private static final String CHANGED_KEY = "change.changed";
  private static final String REMOVED_KEY = "change.removed";
  private static final String COUNT_SUFFIX = ".count";

  /**
   * Articles of one kind.
   *
   * @param count how many there are
   * @param titles the titles of the first {@value #MAX_TITLES}
   */
  public record Articles(int count, List<String> titles) {
    /** Titles that are kept, however many articles there are. */
    public static final int MAX_TITLES = 10;

    public Articles {
      titles = titles.stream().limit(MAX_TITLES).toList();
    }

    /** All of these articles. */
    public static Articles of(List<String> titles) {
      return new Articles(titles.size(), titles);
    }
  }

  /**
   * What to change from.
   *
   * @param files the files of the index served before; empty if there was none
   * @param metadata the metadata committed with that index
   */
  public record Baseline(List<IndexedFile> files, Map<String, String> metadata) {
    /** Nothing before. */
    public static final Baseline NONE = new Baseline(List.of(), Map.of());

    public Baseline {
      files = List.copyOf(files);
      metadata = Map.copyOf(metadata);
    }

    /** The change that an index of these files brings, else the one before it. */
    public Optional<CorpusChange> to(List<IndexedFile> newFiles, long buildStartMillis) {
      SnapshotDiff diff = SnapshotDiff.between(files, newFiles);
      if (files.isEmpty()
          || (diff.added().isEmpty() && diff.changed().isEmpty() && diff.removed().isEmpty())) {
        return fromMetadata(metadata);
      }
      return Optional.of(
          new CorpusChange(
              Instant.ofEpochMilli(IndexConfigurationHash.buildStartMillis(metadata)),
              Instant.ofEpochMilli(buildStartMillis),
              articles(diff.added(), newFiles),
              articles(diff.changed(), newFiles),
              articles(diff.removed(), files)));
    }

    private static Articles articles(List<String> names, List<IndexedFile> files) {
      Map<String, IndexedFile> byName =
          files.stream().collect(Collectors.toMap(IndexedFile::relativePath, Function.identity()));
      return Articles.of(
          names.stream()
              .map(name ->
                  Optional.ofNullable(byName.get(name)).flatMap(IndexedFile::title).orElse(name))
              .toList());
    }
  }

  /** This change as metadata of an index. */
  public Map<String, String> toMetadata() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put(SINCE_KEY, Long.toString(since.toEpochMilli()));
    metadata.put(AT_KEY, Long.toString(at.toEpochMilli()));
    put(metadata, ADDED_KEY, added);
    put(metadata, CHANGED_KEY, changed);
    put(metadata, REMOVED_KEY, removed);
    return metadata;
  }

  /** The change that an index was written with; empty if it was the first. */
  public static Optional<CorpusChange> fromMetadata(Map<String, String> metadata) {
    return Optional.ofNullable(metadata.get(AT_KEY))
        .map(at ->
            new CorpusChange(
                Instant.ofEpochMilli(Long.parseLong(metadata.getOrDefault(SINCE_KEY, "0"))),
                Instant.ofEpochMilli(Long.parseLong(at)),
                articles(metadata, ADDED_KEY),
                articles(metadata, CHANGED_KEY),
                articles(metadata, REMOVED_KEY)));
  }

  private static void put(Map<String, String> metadata, String key, Articles articles) {
    metadata.put(key + COUNT_SUFFIX, Integer.toString(articles.count()));
    metadata.put(key, String.join("\n", articles.titles()));
  }

  private static Articles articles(Map<String, String> metadata, String key) {
    return new Articles(
        Integer.parseInt(metadata.getOrDefault(key + COUNT_SUFFIX, "0")),
        metadata.getOrDefault(key, "").lines().toList());
  }
}
