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
 * One interaction on its way to its response: responded to at once or, when the deadline comes
 * first, deferred and completed later. Whatever is sent waits until what was sent before it has
 * arrived.
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

  /** The deadline has come: tells Discord that the response will be late, unless it is there. */
  synchronized void defer(boolean isEphemeral) {
    if (state == State.OPEN) {
      state = State.DEFERRED;
      lastSend = responder.defer(interaction, isEphemeral);
    }
  }

  /** Shows how far things are, at most once a second and only while somebody waits. */
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

  /** Sends the response; done when it has arrived. */
  synchronized CompletableFuture<Void> complete(InteractionResponse response) {
    isDeferred = state == State.DEFERRED;
    state = State.COMPLETED;
    lastSend =
        isDeferred
            ? lastSend.thenCompose(_ -> responder.complete(interaction, response))
            : responder.respond(interaction, response);
    return lastSend;
  }

  /** Says something where the response was refused; done when it has arrived. */
  synchronized CompletableFuture<Void> sendError(Message message) {
    return isDeferred
        ? responder.followUp(interaction.context(), message)
        : responder.respond(interaction, new InteractionResponse.Reply(message, true));
  }

  @SuppressWarnings("NullAway") // a future of Void holds nothing
  private static Void ignoreFailure(Throwable failure) {
    return null;
  }

  private enum State {
    OPEN,
    DEFERRED,
    COMPLETED
  }
}
