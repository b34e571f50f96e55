package parley.bot.dispatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import parley.bot.command.BotDependencies;
import parley.bot.command.CommandRegistry;
import parley.bot.interaction.ErrorReporter;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponder;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.DiscordLimits;
import parley.bot.message.StandardReplies;

/** Handles each interaction on its own virtual thread, and defers the response if it takes long. */
public final class InteractionDispatcher implements AutoCloseable {
  /** Delay before deferring. Discord waits three seconds, part of which the network takes. */
  static final Duration DEFER_AFTER = Duration.ofMillis(1_500);

  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(20);

  /** Runs a task after a delay, on a thread of its own. */
  @FunctionalInterface
  interface Scheduler {
    void schedule(Duration delay, Runnable task);
  }

  private final InteractionRouter router;
  private final InteractionResponder responder;
  private final RateLimiter rateLimiter;
  private final InstantSource clock;
  private final Scheduler scheduler;
  private final ErrorReporter errorReporter = new ErrorReporter();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  InteractionDispatcher(
      InteractionRouter router,
      InteractionResponder responder,
      RateLimiter rateLimiter,
      InstantSource clock,
      Scheduler scheduler) {
    this.router = router;
    this.responder = responder;
    this.rateLimiter = rateLimiter;
    this.clock = clock;
    this.scheduler = scheduler;
  }

  /** Creates the bot's dispatcher. */
  public static InteractionDispatcher create(
      BotDependencies dependencies, CommandRegistry commands, InteractionResponder responder) {
    var discordSettings = dependencies.settings().discord();
    return new InteractionDispatcher(
        new InteractionRouter(commands),
        responder,
        new RateLimiter(
            discordSettings.userRateLimit(),
            discordSettings.guildRateLimit(),
            dependencies.clock()),
        dependencies.clock(),
        InteractionDispatcher::scheduleOnSystemTimer);
  }

  private static void scheduleOnSystemTimer(Duration delay, Runnable task) {
    CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS).execute(task);
  }

  /** Handles an interaction; returns at once. */
  public void dispatch(Interaction interaction) {
    ResponseLifecycle lifecycle = new ResponseLifecycle(interaction, responder, clock);
    try {
      executor.execute(() -> {
        try {
          handle(interaction, lifecycle).join();
        } catch (RuntimeException | Error e) {
          errorReporter.logFailure(e);
        }
      });
    } catch (RejectedExecutionException e) {
      InteractionResponse rejection =
          interaction instanceof Interaction.Autocomplete
              ? new InteractionResponse.AutocompleteChoices(List.of())
              : new InteractionResponse.Reply(StandardReplies.RESTARTING, true);
      var _ = lifecycle.complete(rejection).exceptionally(errorReporter::logSendFailure);
    }
  }

  private CompletableFuture<Void> handle(Interaction interaction, ResponseLifecycle lifecycle) {
    if (interaction instanceof Interaction.Autocomplete request) {
      return lifecycle
          .complete(new InteractionResponse.AutocompleteChoices(autocomplete(request)))
          .exceptionally(errorReporter::logSendFailure);
    }
    BoundHandler handler = route(interaction);
    scheduler.schedule(DEFER_AFTER, () -> lifecycle.defer(handler.isEphemeral()));
    InteractionResponse response;
    try {
      response = handler.handle(lifecycle::progress);
    } catch (Exception | StackOverflowError e) {
      response = new InteractionResponse.Reply(errorReporter.errorReply(e), true);
    }
    CompletableFuture<Void> sent = lifecycle.complete(response);
    return sent.handle((_, failure) -> failure)
        .thenCompose(failure ->
            failure == null ? sent : lifecycle.sendError(errorReporter.errorReply(failure)))
        .exceptionally(errorReporter::logSendFailure);
  }

  private BoundHandler route(Interaction interaction) {
    return rateLimiter
        .tryAcquire(interaction)
        .map(StandardReplies::rateLimited)
        .map(BoundHandler::withReply)
        .orElseGet(() -> {
          try {
            return router.route(interaction);
          } catch (RuntimeException e) {
            return BoundHandler.withReply(errorReporter.errorReply(e));
          }
        });
  }

  private List<InteractionResponse.Choice> autocomplete(Interaction.Autocomplete request) {
    try {
      return router.autocomplete(request).stream()
          .limit(DiscordLimits.MAX_AUTOCOMPLETE_CHOICES)
          .toList();
    } catch (RuntimeException e) {
      errorReporter.logFailure(e);
      return List.of();
    }
  }

  /** Finishes pending interactions; those that arrive meanwhile are told to try again. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(SHUTDOWN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        errorReporter.logUnfinished();
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
