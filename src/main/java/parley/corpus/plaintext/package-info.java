/**
 * Parses plain-text articles as people paste them: detects layout, header, headings and paragraphs.
 */
@NullMarked
package parley.corpus.plaintext;

import org.jspecify.annotations.NullMarked;
