/**
 * What kind of answer a question asks for, and whether a sentence is one: a date, a number of the
 * thing counted, a definition. English only; knows nothing of passages and ranking.
 */
@NullMarked
package parley.answer.type;

import org.jspecify.annotations.NullMarked;
