/**
 * A linter for articles, one class a rule: finds what makes a passage hard to understand on its own
 * or hard to verify. A finding is no diagnostic and rejects nothing. When in doubt a rule reports
 * nothing.
 */
@NullMarked
package parley.corpus.lint;

import org.jspecify.annotations.NullMarked;
