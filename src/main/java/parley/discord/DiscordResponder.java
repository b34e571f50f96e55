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

  private final InteractionRestApi calls;
  private final PendingInteractions underWay;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  DiscordResponder(InteractionRestApi calls, PendingInteractions underWay) {
    this.calls = calls;
    this.underWay = underWay;
  }

  @Override
  public CompletableFuture<Void> respond(Interaction interaction, InteractionResponse response) {
    return last(
        interaction,
        () -> {
          InteractionContext origin = interaction.origin();
          calls.first(origin, InteractionCallback.of(interaction, response));
          switch (response) {
            case InteractionResponse.Share share -> post(origin, share.post());
            case InteractionResponse.Delete _ -> calls.deleteOriginal(origin);
            case InteractionResponse.Show _,
                InteractionResponse.Update _,
                InteractionResponse.Suggest _ -> {}
          }
        });
  }

  @Override
  public CompletableFuture<Void> defer(Interaction interaction, boolean isPrivate) {
    Call deferral =
        () ->
            calls.first(interaction.origin(), InteractionCallback.deferral(interaction, isPrivate));
    // There is nothing to complete after choices.
    return interaction instanceof Interaction.Typing
        ? last(interaction, deferral)
        : start(deferral);
  }

  @Override
  public CompletableFuture<Void> edit(Interaction interaction, Message message) {
    return start(() -> calls.editOriginal(interaction.origin(), message));
  }

  @Override
  public CompletableFuture<Void> complete(Interaction interaction, InteractionResponse response) {
    return last(
        interaction,
        () -> {
          InteractionContext origin = interaction.origin();
          switch (response) {
            case InteractionResponse.Show show -> show(interaction, show);
            case InteractionResponse.Update update -> calls.editOriginal(origin, update.message());
            case InteractionResponse.Share share -> {
              post(origin, share.post());
              calls.editOriginal(origin, share.toPerson());
            }
            case InteractionResponse.Delete _ -> calls.deleteOriginal(origin);
            case InteractionResponse.Suggest _ -> {} // choices cannot be late
          }
        });
  }

  @Override
  public CompletableFuture<Void> followUp(InteractionContext origin, Message message) {
    return start(() -> calls.followUp(origin, message, true));
  }

  /** In the place kept; a button kept the message it stands under, which is not to be replaced. */
  private void show(Interaction interaction, InteractionResponse.Show show)
      throws RestException, InterruptedException {
    if (interaction instanceof Interaction.Pressed) {
      calls.followUp(interaction.origin(), show.message(), show.isPrivate());
    } else {
      calls.editOriginal(interaction.origin(), show.message());
    }
  }

  /**
   * Posts in the channel; where the bot is not in the guild, or may not post there, a public
   * follow-up says the same.
   */
  private void post(InteractionContext origin, Message message)
      throws RestException, InterruptedException {
    if (origin.installed() && origin.channel().isPresent()) {
      try {
        calls.post(origin.channel().get(), origin, message);
        return;
      } catch (RestException e) {
        // 403 and 404: no permission there, or a channel the bot cannot see; 401: not our token.
        if (e.status() != 401 && e.status() != 403 && e.status() != 404) {
          throw e;
        }
        log.debug("The bot may not post in the channel; following up instead");
      }
    }
    calls.followUp(origin, message, false);
  }

  /** What is done to respond. */
  @FunctionalInterface
  private interface Call {
    void run() throws RestException, InterruptedException;
  }

  /** A call after which the interaction is done with, however it ends. */
  private CompletableFuture<Void> last(Interaction interaction, Call call) {
    return start(call).whenComplete((_, _) -> underWay.end(interaction.origin().id()));
  }

  private CompletableFuture<Void> start(Call call) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    threads.execute(() -> run(call, done));
    return done;
  }

  @SuppressWarnings("NullAway") // a future of nothing is completed with null
  private static void run(Call call, CompletableFuture<Void> done) {
    try {
      call.run();
      done.complete(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      done.completeExceptionally(e);
    } catch (Exception e) {
      done.completeExceptionally(e);
    }
  }

  /** Ends what is still under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
