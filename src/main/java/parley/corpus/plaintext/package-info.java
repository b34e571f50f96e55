/**
 * Plain-text articles as people paste them: layout, headings, byline and paragraphs are detected.
 */
@NullMarked
package parley.corpus.plaintext;

import org.jspecify.annotations.NullMarked;
