package parley.evaluation;

import java.nio.file.Path;

/**
 * Options of an evaluation.
 *
 * @param folder a collection in BEIR layout, or golden questions
 * @param ranking the ranking evaluated
 * @param isArticleHeldOut whether each question is also asked with its article excluded, which
 *     makes it unanswerable
 * @param typos number of typos in the longest word of each question
 * @param seed of the random typos
 */
public record EvaluationOptions(
    Path folder, Ranking ranking, boolean isArticleHeldOut, int typos, long seed) {
  /** Evaluates questions as they are written, with all articles. */
  public static EvaluationOptions of(Path folder, Ranking ranking) {
    return new EvaluationOptions(folder, ranking, false, 0, 1);
  }

  /** These options with each question also asked with its article excluded. */
  public EvaluationOptions withHeldOutArticle() {
    return new EvaluationOptions(folder, ranking, true, typos, seed);
  }

  /**
   * These options with typos in each question.
   *
   * @param count number of typos in the longest word
   * @param randomSeed the same seed makes the same typos
   */
  public EvaluationOptions withTypos(int count, long randomSeed) {
    return new EvaluationOptions(folder, ranking, isArticleHeldOut, count, randomSeed);
  }

  /** The ranking evaluated. */
  public enum Ranking {
    /** BM25 alone. */
    LEXICAL,
    /** Embeddings alone, as a baseline; not used by the bot. */
    DENSE,
    /** Both fused. */
    HYBRID
  }
}
