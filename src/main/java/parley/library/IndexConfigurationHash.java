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
 * @param variants names of the same thing
 */
record IndexConfigurationHash(String fingerprint, SynonymGroups variants) {
  private static final String RECIPE = "recipe";
  private static final String CORPUS = "corpus";
  private static final String BUILT = "built";

  static IndexConfigurationHash of(Settings settings, SynonymGroups variants) {
    Sha256 fingerprint = new Sha256().add(PassageIndexWriter.formatVersion());
    fingerprint.add(PassageSplitter.VERSION);
    fingerprint.add(settings.corpus().language());
    fingerprint.add(Long.toString(settings.corpus().maxFileSize()));
    for (Topic topic : settings.topics()) {
      // With their number, since the next topic's name is no rule of this one.
      fingerprint.add(topic.name()).add(Integer.toString(topic.rules().size()));
      topic.rules().forEach(fingerprint::add);
    }
    variants.groups().forEach(group -> fingerprint.add(String.join(",", group)));
    return new IndexConfigurationHash(fingerprint.hex(), variants);
  }

  /** What is kept with an index made by this recipe. */
  Map<String, String> about(long builtMillis, String corpusFingerprint) {
    return Map.of(
        RECIPE, fingerprint, BUILT, Long.toString(builtMillis), CORPUS, corpusFingerprint);
  }

  boolean made(Map<String, String> about) {
    return fingerprint.equals(about.get(RECIPE));
  }

  /** When the building of an index began, in milliseconds since the epoch. */
  static long built(Map<String, String> about) {
    return Long.parseLong(about.getOrDefault(BUILT, "0"));
  }

  /** The fingerprint of the corpus in an index. */
  static String corpus(Map<String, String> about) {
    return about.getOrDefault(CORPUS, "");
  }

  /**
   * The folder for the indexes of a corpus: each corpus has its own, so that none ousts another.
   */
  static Path home(Path state, Path corpus) {
    String name = new Sha256().add(corpus.toString()).hex().substring(0, 12);
    return state.resolve("index").resolve(name);
  }
}
