package parley.discord;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionCallback;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponder;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.ResponseException;
import parley.bot.message.Message;

/**
 * Responds over REST. Each request runs on its own virtual thread; a {@link CallLane} bounds how
 * many run at once.
 */
final class DiscordResponder implements InteractionResponder, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordResponder.class);

  /** Discord's error code for a message that is not there. */
  private static final int UNKNOWN_MESSAGE = 10008;

  private final InteractionRestApi restApi;
  private final PendingInteractions pendingInteractions;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  DiscordResponder(InteractionRestApi restApi, PendingInteractions pendingInteractions) {
    this.restApi = restApi;
    this.pendingInteractions = pendingInteractions;
  }

  @Override
  public CompletableFuture<Void> respond(
      Interaction interaction, InteractionResponse.Immediate response) {
    return submit(
        () -> restApi.createResponse(interaction.context(), InteractionCallback.from(response)));
  }

  @Override
  public CompletableFuture<Void> defer(Interaction interaction, boolean isEphemeral) {
    return submit(() ->
        restApi.createDeferral(
            interaction.context(), InteractionCallback.defer(interaction, isEphemeral)));
  }

  @Override
  public CompletableFuture<Void> edit(Interaction interaction, Message message) {
    return submit(() -> restApi.editOriginal(interaction.context(), message));
  }

  @Override
  public CompletableFuture<Void> complete(Interaction interaction, InteractionResponse response) {
    return submit(() -> {
      InteractionContext context = interaction.context();
      switch (response) {
        case InteractionResponse.Reply reply -> sendReply(interaction, reply);
        case InteractionResponse.Update update -> restApi.editOriginal(context, update.message());
        case InteractionResponse.ShareToChannel share -> {
          post(context, share.message());
          confirm(context, share.confirmation());
        }
        case InteractionResponse.Delete _ -> delete(context);
        // Neither autocompletion nor what shows a modal is ever deferred.
        case InteractionResponse.AutocompleteChoices _, InteractionResponse.ShowModal _ -> {}
      }
    });
  }

  @Override
  public CompletableFuture<Void> followUp(InteractionContext context, Message message) {
    return submit(() -> restApi.followUp(context, message, true));
  }

  @Override
  public boolean acceptsFirstResponse(Interaction interaction) {
    return restApi.acceptsFirstResponse(interaction.context());
  }

  @Override
  public void finish(Interaction interaction) {
    pendingInteractions.remove(interaction.context().id());
  }

  /** The post is there, whatever becomes of the confirmation. */
  private void confirm(InteractionContext context, Message confirmation)
      throws RestException, InterruptedException {
    try {
      restApi.editOriginal(context, confirmation);
    } catch (RestException e) {
      if (e.reason() == ResponseException.Reason.GONE) {
        return; // there is nobody to tell any more
      }
      restApi.followUp(context, confirmation, true);
    }
  }

  /** What is gone already need not be deleted. */
  private void delete(InteractionContext context) throws RestException, InterruptedException {
    try {
      restApi.deleteOriginal(context);
    } catch (RestException e) {
      if (e.code() != UNKNOWN_MESSAGE) {
        throw e;
      }
    }
  }

  /**
   * Fills the deferred response. A deferred component keeps the message it belongs to, so a reply
   * to it is a follow-up.
   */
  private void sendReply(Interaction interaction, InteractionResponse.Reply reply)
      throws RestException, InterruptedException {
    if (interaction instanceof Interaction.Component) {
      restApi.followUp(interaction.context(), reply.message(), reply.isEphemeral());
    } else {
      restApi.editOriginal(interaction.context(), reply.message());
    }
  }

  /**
   * Posts in the channel as the bot; falls back to a public follow-up where the bot is not in the
   * guild or lacks the permission.
   */
  private void post(InteractionContext context, Message message)
      throws RestException, InterruptedException {
    if (context.isGuildInstall() && context.channelId().isPresent()) {
      try {
        restApi.createMessage(context.channelId().get(), context, message);
        return;
      } catch (RestException e) {
        // No permission, or a channel the bot cannot see; unauthorized: not our token.
        if (e.status() != RestException.UNAUTHORIZED
            && e.status() != RestException.FORBIDDEN
            && e.status() != RestException.NOT_FOUND) {
          throw e;
        }
        log.debug("The bot may not post in the channel; following up instead");
      }
    }
    restApi.followUp(context, message, false);
  }

  /** A REST call; {@code Callable} would want a result, but there is none. */
  @FunctionalInterface
  private interface RestCall {
    void run() throws RestException, InterruptedException;
  }

  private CompletableFuture<Void> submit(RestCall call) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    try {
      executor.execute(() -> run(call, result));
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(new ResponseException(ResponseException.Reason.GONE, e));
    }
    return result;
  }

  @SuppressWarnings("NullAway") // null is the only value of Void
  private static void run(RestCall call, CompletableFuture<Void> result) {
    try {
      call.run();
      result.complete(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      result.completeExceptionally(e);
    } catch (RestException e) {
      result.completeExceptionally(new ResponseException(e.reason(), e));
    } catch (Exception | StackOverflowError e) {
      result.completeExceptionally(e);
    }
  }

  /** Interrupts requests in flight. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
