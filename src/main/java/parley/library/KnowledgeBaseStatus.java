package parley.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.corpus.model.Diagnostic;

/**
 * How the library stands.
 *
 * @param corpusFolder the corpus folder, absolute
 * @param stateFolder the state folder, absolute
 * @param articles number of articles served
 * @param passages number of passages served
 * @param topics passages of each topic, in the order of the configuration
 * @param latestAsOf the latest date an article is right for
 * @param corpusFingerprint fingerprint of the corpus served, 64 hexadecimal digits
 * @param buildStart when the index was built
 * @param indexBytes size of the index on disk
 * @param diagnostics everything wrong with the corpus as it was read
 * @param articlesPendingRemoval how many articles a load would lose that waits to be confirmed;
 *     empty if the articles served are those in the folder as it was last looked at
 * @param embeddingStatus how far answers by meaning are
 * @param questionCount questions asked since the start
 * @param answeredCount how many of them were answered
 */
public record KnowledgeBaseStatus(
    String corpusFolder,
    String stateFolder,
    int articles,
    int passages,
    List<TopicSize> topics,
    Optional<LocalDate> latestAsOf,
    String corpusFingerprint,
    Instant buildStart,
    long indexBytes,
    List<Diagnostic> diagnostics,
    Optional<Integer> articlesPendingRemoval,
    EmbeddingStatus embeddingStatus,
    long questionCount,
    long answeredCount) {
  public KnowledgeBaseStatus {
    topics = List.copyOf(topics);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Number of passages of a topic.
   *
   * @param label what people see
   * @param passages how many
   */
  public record TopicSize(String label, int passages) {}
}
