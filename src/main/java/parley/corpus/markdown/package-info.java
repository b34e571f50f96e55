/** Parses Markdown (CommonMark) articles. */
@NullMarked
package parley.corpus.markdown;

import org.jspecify.annotations.NullMarked;
