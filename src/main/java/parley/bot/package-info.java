/**
 * What a chat bot needs on Discord, without the library that connects it: interactions, commands,
 * messages and their dispatch.
 *
 * <p>Knows neither Javacord nor {@code parley.discord}, which calls it. The inner packages form no
 * circle; each may use those before it:
 *
 * <ol>
 *   <li>{@code message}: what is shown, within Discord's limits
 *   <li>{@code timeline}: messages that list dated events
 *   <li>{@code interaction}: what people do, and how it is responded to
 *   <li>{@code moderation}: what moderators do
 *   <li>{@code command}: the commands and their components
 *   <li>{@code dispatch}: from an interaction to its handler and to a response in time
 * </ol>
 */
@NullMarked
package parley.bot;

import org.jspecify.annotations.NullMarked;
