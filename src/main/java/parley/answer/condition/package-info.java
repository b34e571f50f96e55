/**
 * What a question demands of a text besides being about its subject, and whether the text meets it:
 * dates, numbered things, sides, negation. Imports nothing of the room around it.
 */
@NullMarked
package parley.answer.condition;

import org.jspecify.annotations.NullMarked;
