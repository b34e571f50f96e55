/**
 * From files to articles to passages: front matter, Markdown, plain text, topics, sentences, and
 * the problems found on the way. Knows nothing of search; a bad article never stops the others.
 */
@NullMarked
package parley.corpus;

import org.jspecify.annotations.NullMarked;
