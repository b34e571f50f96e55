package parley.answer;

import java.util.Optional;
import parley.answer.Answer.Certainty;

/**
 * Decides whether a passage covers a question, from the share of the question's weight (the inverse
 * document frequencies of its words) that the passage carries. Words the corpus has never seen weigh
 * most, so a question about something else carries little however many common words it shares.
 */
final class Coverage {
  /** From this share on a passage is sure to be about what was asked. */
  static final double SURE = 0.66;

  /** From this share on a passage is the closest there is; under it nothing is shown. */
  static final double CLOSEST = 0.5;

  private Coverage() {}

  /** How sure a passage with this share is to be about the question; empty if it is not covered. */
  static Optional<Certainty> of(double share) {
    if (share >= SURE) {
      return Optional.of(Certainty.SURE);
    }
    return share >= CLOSEST ? Optional.of(Certainty.CLOSEST) : Optional.empty();
  }
}
