package parley.bot.interaction;

import java.util.function.Consumer;
import parley.bot.message.Message;

/** Handles one command, or all components. */
public interface InteractionHandler<I extends Interaction> {
  /**
   * Handles an interaction. May take long, unless it is a {@link Workload#LOOKUP}: the response is
   * deferred 1.5 seconds after the interaction arrived.
   *
   * @param progress shows an interim message while the response is deferred; at most one a second
   *     is sent, others are dropped
   */
  InteractionResponse handle(I interaction, Consumer<Message> progress) throws Exception;

  /** Whether the response will be ephemeral. Must be known in advance, since deferring fixes it. */
  boolean isEphemeral(I interaction);

  /** What handling the interaction costs. Called when it arrives, so this must be cheap. */
  default Workload workload(I interaction) {
    return Workload.SEARCH;
  }
}
