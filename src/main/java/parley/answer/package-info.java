/**
 * From ranked passages to an answer: covered or not, which passages complement each other, the
 * marked sentence, the citation.
 */
@NullMarked
package parley.answer;

import org.jspecify.annotations.NullMarked;
