package parley.bot.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponder;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;

/**
 * The response to one interaction: sent at once or, if the deadline comes first, deferred and
 * completed later. Each request waits until the one before has arrived.
 */
final class ResponseLifecycle {
  private static final Duration MIN_EDIT_INTERVAL = Duration.ofSeconds(1);

  private final Interaction interaction;
  private final InteractionResponder responder;
  private final InstantSource clock;
  private State state = State.OPEN;
  private boolean isDeferred;
  private CompletableFuture<Void> lastSend = CompletableFuture.completedFuture(null);
  private Instant lastEdit = Instant.MIN;

  ResponseLifecycle(Interaction interaction, InteractionResponder responder, InstantSource clock) {
    this.interaction = interaction;
    this.responder = responder;
    this.clock = clock;
  }

  /** Defers the response unless it was sent already. */
  synchronized void defer(boolean isEphemeral) {
    if (state == State.OPEN) {
      state = State.DEFERRED;
      lastSend = responder.defer(interaction, isEphemeral);
    }
  }

  /** Shows progress while the response is deferred, at most once a second. */
  synchronized void progress(Message message) {
    Instant now = clock.instant();
    if (state == State.DEFERRED
        && lastSend.isDone()
        && !lastSend.isCompletedExceptionally()
        && !now.isBefore(lastEdit.equals(Instant.MIN) ? now : lastEdit.plus(MIN_EDIT_INTERVAL))) {
      lastEdit = now;
      lastSend =
          responder.edit(interaction, message).exceptionally(ResponseLifecycle::ignoreFailure);
    }
  }

  /** Sends the response; the future completes when it has arrived. */
  synchronized CompletableFuture<Void> complete(InteractionResponse response) {
    isDeferred = state == State.DEFERRED;
    state = State.COMPLETED;
    lastSend =
        isDeferred
            ? lastSend.thenCompose(_ -> responder.complete(interaction, response))
            : responder.respond(interaction, response);
    return lastSend;
  }

  /**
   * Sends an error message after the response was refused; the future completes when it has
   * arrived.
   */
  synchronized CompletableFuture<Void> sendError(Message message) {
    return isDeferred
        ? responder.followUp(interaction.context(), message)
        : responder.respond(interaction, new InteractionResponse.Reply(message, true));
  }

  @SuppressWarnings("NullAway") // null is the only value of Void
  private static Void ignoreFailure(Throwable failure) {
    return null;
  }

  private enum State {
    OPEN,
    DEFERRED,
    COMPLETED
  }
}
