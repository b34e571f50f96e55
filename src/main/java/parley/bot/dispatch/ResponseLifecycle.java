package parley.bot.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponder;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.ResponseException;
import parley.bot.interaction.ResponseException.Reason;
import parley.bot.message.Message;

/**
 * The response to one interaction: sent at once or, if the deadline comes first, deferred and
 * completed later. Each request waits until the one before has arrived. What takes a second request
 * is deferred too, so that nothing is said to be done before it is.
 */
final class ResponseLifecycle {
  private static final Duration MIN_EDIT_INTERVAL = Duration.ofSeconds(1);

  private final Interaction interaction;
  private final InteractionResponder responder;
  private final InstantSource clock;
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private State state = State.OPEN;
  private boolean isDeferred;

  /** The deferral, if there is one; failed if it was lost. */
  private CompletableFuture<Void> deferral = CompletableFuture.completedFuture(null);

  private CompletableFuture<Void> lastSend = deferral;
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
      isDeferred = true;
      // One that may have arrived counts as arrived: the next request will show.
      deferral =
          responder
              .defer(interaction, isEphemeral)
              .exceptionallyCompose(failure ->
                  ResponseException.reasonOf(failure) == Reason.UNREACHABLE
                      ? CompletableFuture.completedFuture(null)
                      : CompletableFuture.failedFuture(failure));
      lastSend = deferral;
    }
  }

  /** Whether an answer that is begun now can still be shown. */
  synchronized boolean isWorthAnswering() {
    return switch (state) {
      case OPEN -> responder.acceptsFirstResponse(interaction);
      case DEFERRED -> !deferral.isCompletedExceptionally();
      case COMPLETED -> false;
    };
  }

  /** Shows progress while the response is deferred, at most once a second. */
  synchronized void progress(Message message) {
    Instant now = clock.instant();
    if (state == State.DEFERRED
        && lastSend.isDone()
        && !deferral.isCompletedExceptionally()
        && !now.isBefore(lastEdit.equals(Instant.MIN) ? now : lastEdit.plus(MIN_EDIT_INTERVAL))) {
      lastEdit = now;
      lastSend =
          responder.edit(interaction, message).exceptionally(ResponseLifecycle::ignoreFailure);
    }
  }

  /** Sends the response; the future completes when it has arrived. */
  synchronized CompletableFuture<Void> complete(InteractionResponse response) {
    if (state == State.OPEN && response instanceof InteractionResponse.Immediate immediate) {
      lastSend = responder.respond(interaction, immediate);
    } else {
      defer(true);
      lastSend = lastSend.thenCompose(_ -> responder.complete(interaction, response));
    }
    state = State.COMPLETED;
    return lastSend;
  }

  /**
   * Says what went wrong where the person can see it. The future completes when it has arrived, and
   * fails with the failure itself if there is no such place.
   */
  synchronized CompletableFuture<Void> apologize(Throwable failure, Supplier<Message> message) {
    Reason reason = ResponseException.reasonOf(failure);
    // Where a first response may have arrived, another would be refused.
    boolean mayHaveArrived = !isDeferred && reason == Reason.UNREACHABLE;
    if (reason == Reason.GONE || deferral.isCompletedExceptionally() || mayHaveArrived) {
      return CompletableFuture.failedFuture(failure);
    }
    Message apology = message.get();
    if (!isDeferred) {
      return responder.respond(interaction, new InteractionResponse.Reply(apology, true));
    }
    // The original message of a component is the answer it belongs to, which stays.
    return interaction instanceof Interaction.Component
        ? responder.followUp(interaction.context(), apology)
        : responder.edit(interaction, apology);
  }

  /** Nothing more will be sent. */
  void finish() {
    responder.finish(interaction);
    end.complete(null);
  }

  /** Completes when nothing more will be sent. */
  CompletableFuture<Void> end() {
    return end;
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
