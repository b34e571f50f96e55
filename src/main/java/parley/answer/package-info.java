/**
 * Ranked passages to an answer: question intent, conditions, answerability, near-duplicate removal,
 * answer sentence, citation. The inner package {@code type} knows what kind of answer a question
 * expects, {@code conversation} what is small talk or a follow-up. Dated events have a package of
 * their own, which imports nothing of this one.
 */
@NullMarked
package parley.answer;

import org.jspecify.annotations.NullMarked;
