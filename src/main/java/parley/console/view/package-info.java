/** What the terminal shows, as laid-out text or as JSON. */
@NullMarked
package parley.console.view;

import org.jspecify.annotations.NullMarked;
