package parley.library.snapshot;

import java.nio.file.Path;
import java.util.Map;
import parley.config.Settings;
import parley.config.Topic;
import parley.search.analysis.SynonymGroups;
import parley.search.index.PassageIndexWriter;
import parley.text.IndexVersions;
import parley.text.Sha256;

/**
 * A hash of everything besides the articles that determines the content of an index: format
 * versions and settings. An index with another hash is rebuilt.
 *
 * @param sha256 the hash, 64 hexadecimal digits
 * @param synonyms the synonym groups, which are part of it
 */
public record IndexConfigurationHash(String sha256, SynonymGroups synonyms) {
  private static final String CONFIGURATION_KEY = "recipe";
  private static final String CORPUS_KEY = "corpus";
  private static final String SOURCES_KEY = "sources";
  private static final String STARTERS_KEY = "starters";
  private static final String BUILD_START_KEY = "built";
  private static final String TEXTS_KEY = "texts";

  /** The hash for these settings and synonyms. */
  public static IndexConfigurationHash compute(Settings settings, SynonymGroups synonyms) {
    Sha256 sha256 = new Sha256().add(PassageIndexWriter.formatVersion());
    sha256.add(IndexVersions.PASSAGE_SPLITTER);
    sha256.add(settings.corpus().language());
    sha256.add(Long.toString(settings.corpus().maxFileSize()));
    for (Topic topic : settings.topics()) {
      // With the number of rules, to tell a rule from the next topic's name.
      sha256.add(topic.name()).add(Integer.toString(topic.rules().size()));
      topic.rules().forEach(sha256::add);
    }
    synonyms.groups().forEach(group -> sha256.add(String.join(",", group)));
    return new IndexConfigurationHash(sha256.hex(), synonyms);
  }

  /** The metadata to commit with an index of this configuration. */
  public Map<String, String> commitMetadata(
      long buildStartMillis,
      String corpusFingerprint,
      String sourcesFingerprint,
      String startersFingerprint,
      String textsFingerprint) {
    return Map.of(
        CONFIGURATION_KEY,
        sha256,
        BUILD_START_KEY,
        Long.toString(buildStartMillis),
        CORPUS_KEY,
        corpusFingerprint,
        SOURCES_KEY,
        sourcesFingerprint,
        STARTERS_KEY,
        startersFingerprint,
        TEXTS_KEY,
        textsFingerprint);
  }

  /** Whether an index with this metadata was built with this configuration. */
  public boolean matches(Map<String, String> metadata) {
    return sha256.equals(metadata.get(CONFIGURATION_KEY));
  }

  /** Start of the build of an index, in milliseconds since the epoch; 0 if unknown. */
  public static long buildStartMillis(Map<String, String> metadata) {
    return Long.parseLong(metadata.getOrDefault(BUILD_START_KEY, "0"));
  }

  /** Fingerprint of the corpus in an index; empty if unknown. */
  public static String corpusFingerprint(Map<String, String> metadata) {
    return metadata.getOrDefault(CORPUS_KEY, "");
  }

  /** Fingerprint of the shared sources in an index; empty if there were none. */
  public static String sourcesFingerprint(Map<String, String> metadata) {
    return metadata.getOrDefault(SOURCES_KEY, "");
  }

  /** Fingerprint of the starters in an index; empty if there was no file of them. */
  public static String startersFingerprint(Map<String, String> metadata) {
    return metadata.getOrDefault(STARTERS_KEY, "");
  }

  /**
   * Fingerprint of all files of the corpus in an index, as that of a revision; empty if unknown.
   */
  public static String textsFingerprint(Map<String, String> metadata) {
    return metadata.getOrDefault(TEXTS_KEY, "");
  }

  /** Folder of the indexes of a corpus: one per corpus, so that none replaces another's. */
  public static Path directoryFor(Path state, Path corpus) {
    String name = new Sha256().add(corpus.toString()).hex().substring(0, 12);
    return state.resolve("index").resolve(name);
  }
}
