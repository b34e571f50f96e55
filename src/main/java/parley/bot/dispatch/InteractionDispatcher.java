package parley.bot.dispatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import parley.bot.command.BotContext;
import parley.bot.command.CommandRegistry;
import parley.bot.interaction.ErrorReporter;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponder;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.DiscordLimits;
import parley.bot.message.StandardReplies;

/** Takes interactions in, has each handled on a thread of its own, and sees to it being in time. */
public final class InteractionDispatcher implements AutoCloseable {
  /** When the response is deferred; Discord waits three seconds, of which the way takes some. */
  static final Duration DEADLINE = Duration.ofMillis(1_500);

  private static final Duration GRACE = Duration.ofSeconds(20);

  private final InteractionRouter routes;
  private final InteractionResponder responder;
  private final RateLimiter cooldown;
  private final InstantSource clock;
  private final Timer timer;
  private final ErrorReporter troubles = new ErrorReporter();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  InteractionDispatcher(
      InteractionRouter routes,
      InteractionResponder responder,
      RateLimiter cooldown,
      InstantSource clock,
      Timer timer) {
    this.routes = routes;
    this.responder = responder;
    this.cooldown = cooldown;
    this.clock = clock;
    this.timer = timer;
  }

  /** The desk of the bot. */
  public static InteractionDispatcher of(
      BotContext equipment, CommandRegistry commands, InteractionResponder responder) {
    var discord = equipment.settings().discord();
    return new InteractionDispatcher(
        new InteractionRouter(commands),
        responder,
        new RateLimiter(discord.person(), discord.guild(), equipment.clock()),
        equipment.clock(),
        Timer.system());
  }

  /** Has an interaction handled; returns at once. */
  public void accept(Interaction interaction) {
    ResponseLifecycle exchange = new ResponseLifecycle(interaction, responder, clock);
    try {
      threads.execute(() -> {
        try {
          handle(interaction, exchange).join();
        } catch (RuntimeException | Error e) {
          troubles.log(e);
        }
      });
    } catch (RejectedExecutionException e) {
      InteractionResponse sorry =
          interaction instanceof Interaction.Typing
              ? new InteractionResponse.Suggest(List.of())
              : new InteractionResponse.Show(StandardReplies.RESTARTING, true);
      var _ = exchange.finish(sorry).exceptionally(troubles::sending);
    }
  }

  private CompletableFuture<Void> handle(Interaction interaction, ResponseLifecycle exchange) {
    if (interaction instanceof Interaction.Typing typing) {
      return exchange
          .finish(new InteractionResponse.Suggest(suggest(typing)))
          .exceptionally(troubles::sending);
    }
    BoundHandler route = route(interaction);
    timer.after(DEADLINE, () -> exchange.defer(route.isPrivate()));
    InteractionResponse response;
    try {
      response = route.handle(exchange::progress);
    } catch (Exception | StackOverflowError e) {
      response = new InteractionResponse.Show(troubles.reply(e), true);
    }
    CompletableFuture<Void> sent = exchange.finish(response);
    return sent.handle((_, failure) -> failure)
        .thenCompose(
            failure -> failure == null ? sent : exchange.apologise(troubles.reply(failure)))
        .exceptionally(troubles::sending);
  }

  private BoundHandler route(Interaction interaction) {
    return cooldown
        .take(interaction)
        .map(StandardReplies::wait)
        .map(BoundHandler::of)
        .orElseGet(() -> {
          try {
            return routes.of(interaction);
          } catch (RuntimeException e) {
            return BoundHandler.of(troubles.reply(e));
          }
        });
  }

  private List<String> suggest(Interaction.Typing typing) {
    try {
      return routes.suggest(typing).stream().limit(DiscordLimits.SUGGESTIONS).toList();
    } catch (RuntimeException e) {
      troubles.log(e);
      return List.of();
    }
  }

  /** Finishes what is under way; whoever comes meanwhile is told to come again. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        troubles.unfinished();
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
