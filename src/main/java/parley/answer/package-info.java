/**
 * Ranked passages to an answer: question intent, answerability, near-duplicate removal, answer
 * sentence, citation.
 */
@NullMarked
package parley.answer;

import org.jspecify.annotations.NullMarked;
