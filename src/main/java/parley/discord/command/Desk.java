package parley.discord.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import parley.discord.interaction.Interaction;
import parley.discord.message.Limits;

/** Takes interactions in, has each handled on a thread of its own, and sees to it being in time. */
public final class Desk implements AutoCloseable {
  /** When the response is deferred; Discord waits three seconds, of which the way takes some. */
  static final Duration DEADLINE = Duration.ofMillis(1_500);

  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Routes routes;
  private final Responder responder;
  private final Cooldown cooldown;
  private final InstantSource clock;
  private final Timer timer;
  private final Troubles troubles = new Troubles();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Desk(Routes routes, Responder responder, Cooldown cooldown, InstantSource clock, Timer timer) {
    this.routes = routes;
    this.responder = responder;
    this.cooldown = cooldown;
    this.clock = clock;
    this.timer = timer;
  }

  /** The desk of the bot. */
  public static Desk of(Equipment equipment, CommandList commands, Responder responder) {
    var discord = equipment.settings().discord();
    return new Desk(
        new Routes(commands),
        responder,
        new Cooldown(discord.person(), discord.guild(), equipment.clock()),
        equipment.clock(),
        Timer.system());
  }

  /** Has an interaction handled; returns at once. */
  public void accept(Interaction interaction) {
    Exchange exchange = new Exchange(interaction, responder, clock);
    try {
      threads.execute(() -> {
        try {
          handle(interaction, exchange).join();
        } catch (RuntimeException | Error e) {
          troubles.log(e);
        }
      });
    } catch (RejectedExecutionException e) {
      Response sorry =
          interaction instanceof Interaction.Typing
              ? new Response.Suggest(List.of())
              : new Response.Show(Replies.RESTARTING, true);
      var _ = exchange.finish(sorry).exceptionally(troubles::sending);
    }
  }

  private CompletableFuture<Void> handle(Interaction interaction, Exchange exchange) {
    if (interaction instanceof Interaction.Typing typing) {
      return exchange
          .finish(new Response.Suggest(suggest(typing)))
          .exceptionally(troubles::sending);
    }
    Route route = route(interaction);
    timer.after(DEADLINE, () -> exchange.defer(route.isPrivate()));
    Response response;
    try {
      response = route.handle(exchange::progress);
    } catch (Exception | StackOverflowError e) {
      response = new Response.Show(troubles.reply(e), true);
    }
    CompletableFuture<Void> sent = exchange.finish(response);
    return sent.handle((_, failure) -> failure)
        .thenCompose(
            failure -> failure == null ? sent : exchange.apologise(troubles.reply(failure)))
        .exceptionally(troubles::sending);
  }

  private Route route(Interaction interaction) {
    return cooldown
        .take(interaction)
        .map(Replies::wait)
        .map(Route::of)
        .orElseGet(() -> {
          try {
            return routes.of(interaction);
          } catch (RuntimeException e) {
            return Route.of(troubles.reply(e));
          }
        });
  }

  private List<String> suggest(Interaction.Typing typing) {
    try {
      return routes.suggest(typing).stream().limit(Limits.SUGGESTIONS).toList();
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
