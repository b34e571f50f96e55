/** The interactive prompt over JLine: reading lines, completing them, running them. */
@NullMarked
package parley.console.prompt;

import org.jspecify.annotations.NullMarked;
