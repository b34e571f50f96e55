package parley.bot.interaction;

import java.util.concurrent.CompletableFuture;
import parley.bot.message.Message;

/**
 * Carries responses to Discord. Each call returns at once; the future fails when Discord refuses
 * for good or the retries within the token's life are used up.
 */
public interface InteractionResponder {
  /** The first response, within three seconds of the interaction. */
  CompletableFuture<Void> respond(Interaction interaction, InteractionResponse response);

  /**
   * Tells Discord that the response comes later.
   *
   * @param isEphemeral whether it will be private; for a button, the message itself is edited later
   */
  CompletableFuture<Void> defer(Interaction interaction, boolean isEphemeral);

  /** Puts the response in the place kept by {@link #defer}, or edits what stands there. */
  CompletableFuture<Void> edit(Interaction interaction, Message message);

  /** Carries out a response after {@link #defer}. */
  CompletableFuture<Void> complete(Interaction interaction, InteractionResponse response);

  /** One more private message to the person. */
  CompletableFuture<Void> followUp(InteractionContext context, Message message);
}
