package parley.bot.dispatch;

import java.time.Duration;
import java.time.InstantSource;
import parley.bot.command.BotDependencies;
import parley.bot.command.CommandRegistry;
import parley.bot.interaction.ErrorReporter;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponder;
import parley.bot.interaction.Workload;
import parley.bot.message.StandardReplies;

/**
 * Queues each interaction by what it costs, and defers the response if it takes long. What cannot
 * be answered in time is turned away at once, suggestions first.
 */
public final class InteractionDispatcher implements AutoCloseable {
  /** Delay before deferring. Discord waits three seconds, part of which the network takes. */
  static final Duration DEFER_AFTER = Duration.ofMillis(1_500);

  /** A deferred question that was not begun after this time is given up. */
  static final Duration MAX_DEFERRED_WAIT = Duration.ofSeconds(30);

  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(20);

  private final InteractionRouter router;
  private final RateLimiter rateLimiter;
  private final Timer timer;
  private final InteractionQueues queues;
  private final ErrorReporter errorReporter = new ErrorReporter();
  private final OpenResponses responses;
  private volatile boolean isStopping;

  InteractionDispatcher(
      InteractionRouter router,
      InteractionResponder responder,
      RateLimiter rateLimiter,
      InstantSource clock,
      Timer timer,
      InteractionQueues queues) {
    this.router = router;
    this.rateLimiter = rateLimiter;
    this.timer = timer;
    this.queues = queues;
    this.responses = new OpenResponses(responder, clock, errorReporter);
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
        Timer.start(),
        new InteractionQueues(Admission.forThisMachine(), System::nanoTime));
  }

  /**
   * Takes an interaction that has just arrived; returns at once. The time until it is deferred
   * starts here, before anything is queued.
   */
  public void dispatch(Interaction interaction) {
    ResponseLifecycle lifecycle = responses.open(interaction);
    switch (interaction) {
      case Interaction.Autocomplete request -> suggest(request, lifecycle);
      case Interaction.SlashCommand _,
          Interaction.MessageCommand _,
          Interaction.Component _,
          Interaction.ModalSubmit _ -> {
        if (isStopping) {
          responses.reply(lifecycle, StandardReplies.RESTARTING);
        } else {
          enqueue(route(interaction), lifecycle);
        }
      }
    }
  }

  private void suggest(Interaction.Autocomplete request, ResponseLifecycle lifecycle) {
    var task = new SuggestionTask(request, lifecycle, router, queues, responses, errorReporter);
    if (isStopping || !queues.hasTimeForSuggestions() || !queues.suggestions().offer(task)) {
      task.turnAway();
    }
  }

  private void enqueue(BoundHandler handler, ResponseLifecycle lifecycle) {
    Workload workload = handler.workload();
    WorkQueue queue = queues.of(workload);
    Duration wait = queues.questionWait();
    if (workload == Workload.SEARCH && queues.isSaturated()) {
      responses.reply(lifecycle, StandardReplies.busy(wait));
      return;
    }
    var task = new HandlerTask(handler, lifecycle, responses, errorReporter);
    if (workload != Workload.LOOKUP) {
      timer.schedule(DEFER_AFTER, () -> lifecycle.defer(handler.isEphemeral()));
    }
    if (workload == Workload.SEARCH) {
      if (wait.compareTo(DEFER_AFTER) >= 0) {
        lifecycle.defer(handler.isEphemeral());
      }
      timer.schedule(
          MAX_DEFERRED_WAIT,
          () -> {
            if (queue.remove(task)) {
              responses.reply(lifecycle, StandardReplies.busy(queues.questionWait()));
            }
          });
    }
    if (!queue.offer(task)) {
      responses.reply(lifecycle, StandardReplies.busy(wait));
    }
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

  /** Whether no interaction waits or is being answered. */
  public boolean isIdle() {
    return responses.isEmpty();
  }

  /** Before a stop: what has not begun is told to try again, and so is what arrives from now on. */
  public void turnAwayWaiting() {
    isStopping = true;
    queues.turnAwayWaiting();
  }

  /** Finishes pending interactions; those that arrive meanwhile are told to try again. */
  @Override
  public void close() {
    isStopping = true;
    try {
      if (!responses.awaitFinished(SHUTDOWN_TIMEOUT)) {
        errorReporter.logUnfinished();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      queues.close();
      timer.close();
    }
  }
}
