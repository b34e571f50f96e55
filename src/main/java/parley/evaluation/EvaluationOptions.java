package parley.evaluation;

import java.nio.file.Path;

/**
 * What to evaluate, and how.
 *
 * @param folder a collection in BEIR layout, or golden questions
 * @param ranking what ranks the passages
 * @param isArticleHeldOut whether each question is also asked with its article hidden
 * @param typos letters changed in the longest word of each question
 * @param seed decides which letters
 */
public record EvaluationOptions(
    Path folder, Ranking ranking, boolean isArticleHeldOut, int typos, long seed) {

  /** What ranks the passages. */
  public enum Ranking {
    LEXICAL,
    /** The model alone, to compare with. */
    DENSE,
    HYBRID
  }
}
