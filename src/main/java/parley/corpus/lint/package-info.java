/**
 * Advice for editors, one class a rule: what makes a passage hard to read alone or hard to check.
 * Advice is no diagnostic: it leaves nothing out. The rules know English only; where in doubt they
 * say nothing.
 */
@NullMarked
package parley.corpus.lint;

import org.jspecify.annotations.NullMarked;
