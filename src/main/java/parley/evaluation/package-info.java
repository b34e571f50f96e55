/**
 * Collections in BEIR layout and golden questions, asked through the very ranking the bot uses, and
 * the figures that come of it.
 */
@NullMarked
package parley.evaluation;

import org.jspecify.annotations.NullMarked;
