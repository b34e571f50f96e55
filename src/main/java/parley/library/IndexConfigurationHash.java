package parley.library;

import java.nio.file.Path;
import java.util.Map;
import parley.config.Settings;
import parley.config.Topic;
import parley.corpus.split.PassageSplitter;
import parley.search.analysis.SynonymGroups;
import parley.search.index.PassageIndexWriter;
import parley.text.Sha256;

/**
 * Everything besides the articles that decides what an index holds. An index made by another recipe
 * is rebuilt.
 *
 * @param fingerprint of the recipe
 * @param synonyms names of the same thing
 */
record IndexConfigurationHash(String fingerprint, SynonymGroups synonyms) {
  private static final String CONFIGURATION_KEY = "recipe";
  private static final String CORPUS_KEY = "corpus";
  private static final String BUILD_START_KEY = "built";

  static IndexConfigurationHash compute(Settings settings, SynonymGroups synonyms) {
    Sha256 fingerprint = new Sha256().add(PassageIndexWriter.formatVersion());
    fingerprint.add(PassageSplitter.VERSION);
    fingerprint.add(settings.corpus().language());
    fingerprint.add(Long.toString(settings.corpus().maxFileSize()));
    for (Topic topic : settings.topics()) {
      // With their number, since the next topic's name is no rule of this one.
      fingerprint.add(topic.name()).add(Integer.toString(topic.rules().size()));
      topic.rules().forEach(fingerprint::add);
    }
    synonyms.groups().forEach(group -> fingerprint.add(String.join(",", group)));
    return new IndexConfigurationHash(fingerprint.hex(), synonyms);
  }

  /** What is kept with an index made by this recipe. */
  Map<String, String> commitMetadata(long buildStartMillis, String corpusFingerprint) {
    return Map.of(
        CONFIGURATION_KEY,
        fingerprint,
        BUILD_START_KEY,
        Long.toString(buildStartMillis),
        CORPUS_KEY,
        corpusFingerprint);
  }

  boolean matches(Map<String, String> metadata) {
    return fingerprint.equals(metadata.get(CONFIGURATION_KEY));
  }

  /** When the building of an index began, in milliseconds since the epoch. */
  static long buildStartMillis(Map<String, String> metadata) {
    return Long.parseLong(metadata.getOrDefault(BUILD_START_KEY, "0"));
  }

  /** The fingerprint of the corpus in an index. */
  static String corpusFingerprint(Map<String, String> metadata) {
    return metadata.getOrDefault(CORPUS_KEY, "");
  }

  /**
   * The folder for the indexes of a corpus: each corpus has its own, so that none ousts another.
   */
  static Path directoryFor(Path state, Path corpus) {
    String name = new Sha256().add(corpus.toString()).hex().substring(0, 12);
    return state.resolve("index").resolve(name);
  }
}
