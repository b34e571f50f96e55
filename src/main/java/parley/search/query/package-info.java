/**
 * From a question to weighted query terms: analysis, spelling correction, name detection,
 * conditions.
 */
@NullMarked
package parley.search.query;

import org.jspecify.annotations.NullMarked;
