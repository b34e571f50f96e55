/**
 * Ranked passages to an answer: question intent, conditions, answerability, near-duplicate removal,
 * answer sentence, citation. Dated events have a package of their own, which imports nothing of
 * this one.
 */
@NullMarked
package parley.answer;

import org.jspecify.annotations.NullMarked;
