package parley.bot.interaction;

import java.util.function.Consumer;
import parley.bot.message.Message;

/** Handles one kind of interaction: a command, or the buttons of an action. */
public interface InteractionHandler<I extends Interaction> {
  /**
   * The response. Runs on a thread of its own and may take its time; what takes over 1.5 seconds is
   * deferred for it.
   *
   * @param progress shows an interim message where the response takes long, at most one a second;
   *     more are left out
   */
  InteractionResponse handle(I interaction, Consumer<Message> progress) throws Exception;

  /** Whether the response will be private, known before it is made since a deferral fixes it. */
  boolean isEphemeral(I interaction);
}
