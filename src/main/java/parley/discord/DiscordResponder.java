package parley.discord;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponder;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;

/**
 * Responds over REST. Each request runs on its own virtual thread, so that no interaction waits for
 * another.
 */
final class DiscordResponder implements InteractionResponder, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordResponder.class);

  private final InteractionRestApi restApi;
  private final PendingInteractions pendingInteractions;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  DiscordResponder(InteractionRestApi restApi, PendingInteractions pendingInteractions) {
    this.restApi = restApi;
    this.pendingInteractions = pendingInteractions;
  }

  @Override
  public CompletableFuture<Void> respond(Interaction interaction, InteractionResponse response) {
    return submitFinal(
        interaction,
        () -> {
          InteractionContext context = interaction.context();
          restApi.createResponse(context, InteractionCallback.from(interaction, response));
          switch (response) {
            case InteractionResponse.ShareToChannel share -> post(context, share.message());
            case InteractionResponse.Delete _ -> restApi.deleteOriginal(context);
            case InteractionResponse.Reply _,
                InteractionResponse.Update _,
                InteractionResponse.AutocompleteChoices _ -> {}
          }
        });
  }

  @Override
  public CompletableFuture<Void> defer(Interaction interaction, boolean isEphemeral) {
    RestCall deferral =
        () ->
            restApi.createResponse(
                interaction.context(), InteractionCallback.defer(interaction, isEphemeral));
    // Autocompletion needs no completion after the choices.
    return interaction instanceof Interaction.Autocomplete
        ? submitFinal(interaction, deferral)
        : submit(deferral);
  }

  @Override
  public CompletableFuture<Void> edit(Interaction interaction, Message message) {
    return submit(() -> restApi.editOriginal(interaction.context(), message));
  }

  @Override
  public CompletableFuture<Void> complete(Interaction interaction, InteractionResponse response) {
    return submitFinal(
        interaction,
        () -> {
          InteractionContext context = interaction.context();
          switch (response) {
            case InteractionResponse.Reply reply -> sendReply(interaction, reply);
            case InteractionResponse.Update update ->
                restApi.editOriginal(context, update.message());
            case InteractionResponse.ShareToChannel share -> {
              post(context, share.message());
              restApi.editOriginal(context, share.confirmation());
            }
            case InteractionResponse.Delete _ -> restApi.deleteOriginal(context);
            case InteractionResponse.AutocompleteChoices _ -> {} // autocompletion is never deferred
          }
        });
  }

  @Override
  public CompletableFuture<Void> followUp(InteractionContext context, Message message) {
    return submit(() -> restApi.followUp(context, message, true));
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

  /**
   * Runs the last call of an interaction, which is no longer pending afterwards, even on failure.
   */
  private CompletableFuture<Void> submitFinal(Interaction interaction, RestCall call) {
    return submit(call)
        .whenComplete((_, _) -> pendingInteractions.remove(interaction.context().id()));
  }

  private CompletableFuture<Void> submit(RestCall call) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    executor.execute(() -> run(call, result));
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
    } catch (Exception e) {
      result.completeExceptionally(e);
    }
  }

  /** Interrupts requests in flight. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
