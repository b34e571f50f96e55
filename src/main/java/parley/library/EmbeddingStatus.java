package parley.library;

/** How far answers by meaning are. */
public sealed interface EmbeddingStatus {
  /** How it stands, in a few words for people. */
  String description();

  /** Words alone: nobody has asked for more, or the configuration wants no more. */
  record Off() implements EmbeddingStatus {
    @Override
    public String description() {
      return "by words";
    }
  }

  /**
   * Answers are by words until the vectors are there.
   *
   * @param done passages that have their vectors
   * @param total passages there are
   */
  record Computing(int done, int total) implements EmbeddingStatus {
    @Override
    public String description() {
      return "by words; vectors for " + done + " of " + total + " passages";
    }
  }

  /** Answers are by words and meaning. */
  record Ready() implements EmbeddingStatus {
    @Override
    public String description() {
      return "by words and meaning";
    }
  }

  /**
   * Answers stay by words.
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
