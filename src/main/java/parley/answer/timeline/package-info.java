/**
 * The dated events of all articles: which there are in a period, at a place, on a topic or of a
 * kind, which questions ask for a list or a count of them, and which passage tells of each. Imports
 * nothing of the room around it.
 */
@NullMarked
package parley.answer.timeline;

import org.jspecify.annotations.NullMarked;
