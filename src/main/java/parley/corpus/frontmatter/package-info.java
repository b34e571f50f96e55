/** The YAML front matter of an article, with the line of every fault. */
@NullMarked
package parley.corpus.frontmatter;

import org.jspecify.annotations.NullMarked;
