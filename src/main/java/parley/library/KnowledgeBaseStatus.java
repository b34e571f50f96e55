package parley.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.corpus.model.Diagnostic;

/**
 * How the library stands.
 *
 * @param corpus the corpus folder, absolute
 * @param state the state folder, absolute
 * @param articles number of articles served
 * @param passages number of passages served
 * @param topics passages of each topic, in the order of the configuration
 * @param newest the latest date an article is right for
 * @param fingerprint fingerprint of the corpus served, 64 hexadecimal digits
 * @param built when the index was built
 * @param indexBytes size of the index on disk
 * @param problems everything wrong with the corpus as it was read
 * @param withheld how many articles a load would lose that waits to be confirmed; empty if the
 *     articles served are those in the folder as it was last looked at
 * @param meaning how far answers by meaning are
 * @param asked questions asked since the start
 * @param answered how many of them were answered
 */
public record KnowledgeBaseStatus(
    String corpus,
    String state,
    int articles,
    int passages,
    List<TopicSize> topics,
    Optional<LocalDate> newest,
    String fingerprint,
    Instant built,
    long indexBytes,
    List<Diagnostic> problems,
    Optional<Integer> withheld,
    EmbeddingStatus meaning,
    long asked,
    long answered) {
  public KnowledgeBaseStatus {
    topics = List.copyOf(topics);
    problems = List.copyOf(problems);
  }

  /**
   * Number of passages of a topic.
   *
   * @param label what people see
   * @param passages how many
   */
  public record TopicSize(String label, int passages) {}
}
