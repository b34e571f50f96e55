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
  private static final Duration BETWEEN_EDITS = Duration.ofSeconds(1);

  private final Interaction interaction;
  private final InteractionResponder responder;
  private final InstantSource clock;
  private State state = State.OPEN;
  private boolean late;
  private CompletableFuture<Void> sent = CompletableFuture.completedFuture(null);
  private Instant edited = Instant.MIN;

  ResponseLifecycle(Interaction interaction, InteractionResponder responder, InstantSource clock) {
    this.interaction = interaction;
    this.responder = responder;
    this.clock = clock;
  }

  /** The deadline has come: tells Discord that the response will be late, unless it is there. */
  synchronized void defer(boolean isPrivate) {
    if (state == State.OPEN) {
      state = State.DEFERRED;
      sent = responder.defer(interaction, isPrivate);
    }
  }

  /** Shows how far things are, at most once a second and only while somebody waits. */
  synchronized void progress(Message message) {
    Instant now = clock.instant();
    if (state == State.DEFERRED
        && sent.isDone()
        && !sent.isCompletedExceptionally()
        && !now.isBefore(edited.equals(Instant.MIN) ? now : edited.plus(BETWEEN_EDITS))) {
      edited = now;
      sent = responder.edit(interaction, message).exceptionally(ResponseLifecycle::noMatter);
    }
  }

  /** Sends the response; done when it has arrived. */
  synchronized CompletableFuture<Void> finish(InteractionResponse response) {
    late = state == State.DEFERRED;
    state = State.FINISHED;
    sent =
        late
            ? sent.thenCompose(_ -> responder.complete(interaction, response))
            : responder.respond(interaction, response);
    return sent;
  }

  /** Says something where the response was refused; done when it has arrived. */
  synchronized CompletableFuture<Void> apologise(Message message) {
    return late
        ? responder.followUp(interaction.origin(), message)
        : responder.respond(interaction, new InteractionResponse.Show(message, true));
  }

  @SuppressWarnings("NullAway") // a future of Void holds nothing
  private static Void noMatter(Throwable lostEdit) {
    return null;
  }

  private enum State {
    OPEN,
    DEFERRED,
    FINISHED
  }
}
