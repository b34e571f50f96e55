/**
 * What a chat face needs, without the library of any: interactions, commands, messages, dispatch.
 */
@NullMarked
package parley.bot;

import org.jspecify.annotations.NullMarked;
