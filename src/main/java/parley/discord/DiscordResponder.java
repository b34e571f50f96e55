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

/** Responds over REST: each request on a thread of its own, so that none waits for another. */
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
            case InteractionResponse.ShareToChannel share -> post(context, share.post());
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
    // There is nothing to complete after choices.
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
              post(context, share.post());
              restApi.editOriginal(context, share.confirmation());
            }
            case InteractionResponse.Delete _ -> restApi.deleteOriginal(context);
            case InteractionResponse.AutocompleteChoices _ -> {} // choices cannot be late
          }
        });
  }

  @Override
  public CompletableFuture<Void> followUp(InteractionContext context, Message message) {
    return submit(() -> restApi.followUp(context, message, true));
  }

  /** In the place kept; a button kept the message it stands under, which is not to be replaced. */
  private void sendReply(Interaction interaction, InteractionResponse.Reply reply)
      throws RestException, InterruptedException {
    if (interaction instanceof Interaction.Component) {
      restApi.followUp(interaction.context(), reply.message(), reply.isEphemeral());
    } else {
      restApi.editOriginal(interaction.context(), reply.message());
    }
  }

  /**
   * Posts in the channel; where the bot is not in the guild, or may not post there, a public
   * follow-up says the same.
   */
  private void post(InteractionContext context, Message message)
      throws RestException, InterruptedException {
    if (context.isGuildInstall() && context.channelId().isPresent()) {
      try {
        restApi.createMessage(context.channelId().get(), context, message);
        return;
      } catch (RestException e) {
        // 403 and 404: no permission there, or a channel the bot cannot see; 401: not our token.
        if (e.status() != 401 && e.status() != 403 && e.status() != 404) {
          throw e;
        }
        log.debug("The bot may not post in the channel; following up instead");
      }
    }
    restApi.followUp(context, message, false);
  }

  /** What is done to respond. */
  @FunctionalInterface
  private interface RestCall {
    void run() throws RestException, InterruptedException;
  }

  /** A call after which the interaction is done with, however it ends. */
  private CompletableFuture<Void> submitFinal(Interaction interaction, RestCall call) {
    return submit(call)
        .whenComplete((_, _) -> pendingInteractions.remove(interaction.context().id()));
  }

  private CompletableFuture<Void> submit(RestCall call) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    executor.execute(() -> run(call, result));
    return result;
  }

  @SuppressWarnings("NullAway") // a future of nothing is completed with null
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

  /** Ends what is still under way. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
