package parley.bot.dispatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import parley.bot.interaction.ErrorReporter;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponder;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.StandardReplies;

/** The responses that are under way. Each is finished once, however it ended. */
final class OpenResponses {
  private final InteractionResponder responder;
  private final InstantSource clock;
  private final ErrorReporter errorReporter;
  private final Set<ResponseLifecycle> open = ConcurrentHashMap.newKeySet();

  OpenResponses(InteractionResponder responder, InstantSource clock, ErrorReporter errorReporter) {
    this.responder = responder;
    this.clock = clock;
    this.errorReporter = errorReporter;
  }

  /** Whether none is under way. */
  boolean isEmpty() {
    return open.isEmpty();
  }

  ResponseLifecycle open(Interaction interaction) {
    ResponseLifecycle lifecycle = new ResponseLifecycle(interaction, responder, clock);
    open.add(lifecycle);
    return lifecycle;
  }

  /** Replies with an ephemeral message and finishes. */
  void reply(ResponseLifecycle lifecycle, Message message) {
    send(lifecycle, new InteractionResponse.Reply(message, true));
  }

  /** Sends the response, or says that it could not be sent, and finishes. */
  void send(ResponseLifecycle lifecycle, InteractionResponse response) {
    CompletableFuture<Void> sent = lifecycle.complete(response);
    var _ =
        sent.handle((_, failure) -> failure)
            .thenCompose(failure ->
                failure == null
                    ? sent
                    : lifecycle.apologize(failure, () -> failureMessage(response, failure)))
            .exceptionally(errorReporter::logSendFailure)
            .whenComplete((_, _) -> finish(lifecycle));
  }

  /** Sends choices, without which Discord shows nothing, and finishes. */
  void send(ResponseLifecycle lifecycle, InteractionResponse.AutocompleteChoices choices) {
    var _ =
        lifecycle
            .complete(choices)
            .exceptionally(errorReporter::logSendFailure)
            .whenComplete((_, _) -> finish(lifecycle));
  }

  private Message failureMessage(InteractionResponse response, Throwable failure) {
    Message withReference = errorReporter.errorReply(failure);
    return switch (response) {
      case InteractionResponse.ShareToChannel _ -> StandardReplies.SHARE_FAILED;
      case InteractionResponse.Delete _ -> StandardReplies.DELETE_FAILED;
      case InteractionResponse.Immediate _ -> withReference;
    };
  }

  /** Nothing more will be sent. */
  void finish(ResponseLifecycle lifecycle) {
    open.remove(lifecycle);
    lifecycle.finish();
  }

  /** Waits until all are finished; false on timeout. */
  boolean awaitFinished(Duration timeout) throws InterruptedException {
    try {
      CompletableFuture.allOf(
              open.stream().map(ResponseLifecycle::end).toArray(CompletableFuture[]::new))
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an end cannot fail", e);
    }
  }
}
