/**
 * Offline evaluation on BEIR collections and golden questions with the ranking that the bot uses,
 * and training of the answerability classifier.
 */
@NullMarked
package parley.evaluation;

import org.jspecify.annotations.NullMarked;
