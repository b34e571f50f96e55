package parley.bot.interaction;

import java.util.concurrent.CompletableFuture;
import parley.bot.message.Message;

/**
 * Sends responses to Discord without blocking. A future fails with a {@link ResponseException} if
 * Discord refuses the response, or when retries are exhausted within the token's lifetime.
 */
public interface InteractionResponder {
  /** Sends the first response, due within three seconds of the interaction. */
  CompletableFuture<Void> respond(Interaction interaction, InteractionResponse.Immediate response);

  /**
   * Defers the response.
   *
   * @param isEphemeral whether it will be ephemeral; for a component its message will be edited
   */
  CompletableFuture<Void> defer(Interaction interaction, boolean isEphemeral);

  /** Edits the deferred or already sent response. */
  CompletableFuture<Void> edit(Interaction interaction, Message message);

  /** Sends the response after {@link #defer}. */
  CompletableFuture<Void> complete(Interaction interaction, InteractionResponse response);

  /** Sends one more ephemeral message. */
  CompletableFuture<Void> followUp(InteractionContext context, Message message);

  /** Whether a first response can still arrive in time. */
  boolean acceptsFirstResponse(Interaction interaction);

  /** Nothing more will be sent for the interaction; called once, in the end, however it ended. */
  void finish(Interaction interaction);
}
