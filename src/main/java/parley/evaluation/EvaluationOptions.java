package parley.evaluation;

import java.nio.file.Path;

/**
 * What to evaluate, and how.
 *
 * @param folder a collection in BEIR layout, or golden questions
 * @param leaveOutArticle whether each question is also asked with its article hidden
 * @param typos letters changed in the longest word of each question
 * @param seed decides which letters
 */
public record EvaluationOptions(Path folder, boolean leaveOutArticle, int typos, long seed) {}
