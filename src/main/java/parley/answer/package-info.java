/**
 * Ranked passages to an answer: question intent, conditions, answerability, near-duplicate removal,
 * answer sentence, citation.
 */
@NullMarked
package parley.answer;

import org.jspecify.annotations.NullMarked;
