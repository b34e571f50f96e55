package parley.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.config.Settings;
import parley.corpus.model.Diagnostic;
import parley.library.snapshot.CorpusChange;
import parley.library.snapshot.IndexConfigurationHash;
import parley.library.snapshot.IndexSnapshot;
import parley.search.index.LexicalIndex;

/**
 * The status of a knowledge base. Constructed with a {@link Builder}.
 *
 * @param corpusFolder the corpus folder, absolute
 * @param stateFolder the state folder, absolute
 * @param articles number of articles served
 * @param passages number of passages served
 * @param topics passages of each topic, in the order of the configuration
 * @param latestAsOf the latest {@code as_of} date of all articles
 * @param lastChange the last change of the articles; empty if they are as they were first read
 * @param corpusFingerprint fingerprint of the corpus served, 64 hexadecimal digits
 * @param buildStart when the build of the index began
 * @param indexBytes size of the index on disk, in bytes
 * @param diagnostics errors and warnings of the corpus as read
 * @param articlesPendingRemoval number of articles that the latest load would have lost and that
 *     are served until a reload is confirmed; empty if it was not refused
 * @param embeddingStatus progress of the embeddings
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
    Optional<CorpusChange> lastChange,
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
   * @param label name of the topic for people
   * @param passages number of its passages
   */
  public record TopicSize(String label, int passages) {}

  /** What a snapshot says of itself; what changes while it is served is to be added. */
  static Builder of(IndexSnapshot snapshot, Settings settings) {
    LexicalIndex index = snapshot.searcher().lexicalIndex();
    List<TopicSize> topics =
        settings.topics().stream()
            .map(topic -> new TopicSize(topic.label(), index.passageCount(topic.name())))
            .toList();
    return new Builder()
        .corpusFolder(settings.corpus().folder().toAbsolutePath().normalize().toString())
        .stateFolder(settings.stateFolder().toAbsolutePath().normalize().toString())
        .articles(snapshot.articles())
        .passages(index.passageCount())
        .topics(topics)
        .latestAsOf(snapshot.latestAsOf())
        .lastChange(CorpusChange.fromMetadata(index.commitMetadata()))
        .corpusFingerprint(IndexConfigurationHash.corpusFingerprint(index.commitMetadata()))
        .buildStart(
            Instant.ofEpochMilli(IndexConfigurationHash.buildStartMillis(index.commitMetadata())))
        .indexBytes(snapshot.sizeInBytes())
        .diagnostics(snapshot.diagnostics());
  }

  /** Sets the components by name. What is not set is zero or empty. */
  public static final class Builder {
    private String corpusFolder = "";
    private String stateFolder = "";
    private int articles;
    private int passages;
    private List<TopicSize> topics = List.of();
    private Optional<LocalDate> latestAsOf = Optional.empty();
    private Optional<CorpusChange> lastChange = Optional.empty();
    private String corpusFingerprint = "";
    private Instant buildStart = Instant.EPOCH;
    private long indexBytes;
    private List<Diagnostic> diagnostics = List.of();
    private Optional<Integer> articlesPendingRemoval = Optional.empty();
    private EmbeddingStatus embeddingStatus = new EmbeddingStatus.Off();
    private long questionCount;
    private long answeredCount;

    public Builder corpusFolder(String value) {
      corpusFolder = value;
      return this;
    }

    public Builder stateFolder(String value) {
      stateFolder = value;
      return this;
    }

    public Builder articles(int value) {
      articles = value;
      return this;
    }

    public Builder passages(int value) {
      passages = value;
      return this;
    }

    public Builder topics(List<TopicSize> value) {
      topics = value;
      return this;
    }

    public Builder latestAsOf(Optional<LocalDate> value) {
      latestAsOf = value;
      return this;
    }

    public Builder lastChange(Optional<CorpusChange> value) {
      lastChange = value;
      return this;
    }

    public Builder corpusFingerprint(String value) {
      corpusFingerprint = value;
      return this;
    }

    public Builder buildStart(Instant value) {
      buildStart = value;
      return this;
    }

    public Builder indexBytes(long value) {
      indexBytes = value;
      return this;
    }

    public Builder diagnostics(List<Diagnostic> value) {
      diagnostics = value;
      return this;
    }

    public Builder articlesPendingRemoval(Optional<Integer> value) {
      articlesPendingRemoval = value;
      return this;
    }

    public Builder embeddingStatus(EmbeddingStatus value) {
      embeddingStatus = value;
      return this;
    }

    public Builder questionCount(long value) {
      questionCount = value;
      return this;
    }

    public Builder answeredCount(long value) {
      answeredCount = value;
      return this;
    }

    public KnowledgeBaseStatus build() {
      return new KnowledgeBaseStatus(
          corpusFolder,
          stateFolder,
          articles,
          passages,
          topics,
          latestAsOf,
          lastChange,
          corpusFingerprint,
          buildStart,
          indexBytes,
          diagnostics,
          articlesPendingRemoval,
          embeddingStatus,
          questionCount,
          answeredCount);
    }
  }
}
