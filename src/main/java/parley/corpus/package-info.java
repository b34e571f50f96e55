/**
 * Reads a folder of files into articles with their diagnostics. A bad article never stops the
 * others; nothing here knows of search.
 *
 * <p>The packages below depend on each other in this order only: {@code model}; {@code frontmatter}
 * and {@code split}; {@code outline}; {@code markdown} and {@code plaintext}; this package. {@code
 * lint} stands beside it, over {@code model} and {@code split}, and nothing here depends on it.
 */
@NullMarked
package parley.corpus;

import org.jspecify.annotations.NullMarked;
