package parley.library;

/** Progress of the embeddings, without which answers are ranked lexically. */
public sealed interface EmbeddingStatus {
  /** The status in a few words for people. */
  String description();

  /** Lexical ranking only: embedding was not started, or is disabled in the configuration. */
  record Off() implements EmbeddingStatus {
    @Override
    public String description() {
      return "by words";
    }
  }

  /**
   * Embeddings are being computed; answers are lexical until then.
   *
   * @param done number of passages embedded
   * @param total number of passages
   */
  record Computing(int done, int total) implements EmbeddingStatus {
    @Override
    public String description() {
      return "by words; vectors for " + done + " of " + total + " passages";
    }
  }

  /** Answers are hybrid. */
  record Ready() implements EmbeddingStatus {
    @Override
    public String description() {
      return "by words and meaning";
    }
  }

  /**
   * Embeddings failed; answers stay lexical.
   *
   * @param reason for the operator
   */
  record Failed(String reason) implements EmbeddingStatus {
    @Override
    public String description() {
      return "by words; meaning failed: " + reason;
    }
  }
}
