/**
 * Advice for whoever edits the articles: what makes a passage hard to read alone or hard to check.
 * One class for each rule. Advice is no problem: it leaves nothing out and stops nobody. The rules
 * know English only where they look at words; a doubtful case is passed over.
 */
@NullMarked
package parley.corpus.review;

import org.jspecify.annotations.NullMarked;
