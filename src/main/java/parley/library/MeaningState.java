package parley.library;

/** How far answers by meaning are. */
public sealed interface MeaningState {
  /** Words alone: nobody has asked for more, or the configuration wants no more. */
  record Off() implements MeaningState {}

  /**
   * Answers are by words until the vectors are there.
   *
   * @param done passages that have their vectors
   * @param total passages there are
   */
  record Computing(int done, int total) implements MeaningState {}

  /** Answers are by words and meaning. */
  record Ready() implements MeaningState {}

  /**
   * Answers stay by words.
   *
   * @param why for the operator
   */
  record Failed(String why) implements MeaningState {}
}
