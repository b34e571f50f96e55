/** Renders answers and reports as text or JSON. Uses {@code terminal} only. */
@NullMarked
package parley.console.view;

import org.jspecify.annotations.NullMarked;
