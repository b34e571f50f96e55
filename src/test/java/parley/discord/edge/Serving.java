package parley.discord.edge;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import parley.discord.command.Responder;
import parley.discord.command.Response;
import parley.discord.interaction.Interaction;
import parley.discord.message.Message;
import parley.discord.standin.Ids;
import parley.discord.standin.StandIn;

/** The edge, serving from a thread of its own, with somebody behind it who always says the same. */
final class Serving implements AutoCloseable {
  static final Duration SOON = Duration.ofSeconds(15);

  final StandIn standIn;
  final Discord discord;
  final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Throwable> end = new CompletableFuture<>();
  private volatile BiConsumer<Interaction, Responder> desk = this::here;

  private Serving(StandIn standIn, String token, String shards) throws DiscordLoginException {
    this.standIn = standIn;
    this.discord = new Discord(BotToken.parse(token), shards);
  }

  /** Connected. */
  static Serving at(StandIn standIn) throws DiscordLoginException {
    Serving serving = begun(standIn, Ids.botToken(), "auto");
    standIn.gateway().awaitConnected(1, SOON);
    serving.awaitReady();
    return serving;
  }

  /** The stand-in has sent READY a moment before the edge has read it. */
  private void awaitReady() {
    long end = System.nanoTime() + SOON.toNanos();
    while (!discord.health().isWell()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the edge has not read READY within " + SOON);
      }
      Thread.onSpinWait();
    }
  }

  /** Not yet connected. */
  static Serving begun(StandIn standIn, String token, String shards) throws DiscordLoginException {
    Serving serving = new Serving(standIn, token, shards);
    Thread.ofPlatform().daemon().start(serving::run);
    return serving;
  }

  /** Does something else with interactions. */
  Serving with(BiConsumer<Interaction, Responder> other) {
    desk = other;
    return this;
  }

  private void run() {
    try {
      discord.serve(interaction -> desk.accept(interaction, discord.responder()));
    } catch (Throwable t) {
      end.complete(t);
    }
  }

  private void here(Interaction interaction, Responder responder) {
    Response response =
        interaction instanceof Interaction.Typing
            ? new Response.Suggest(List.of("Here."))
            : new Response.Show(Message.of("Here."), true);
    watch(responder.respond(interaction, response));
  }

  /** Notes how it fails. */
  void watch(CompletableFuture<Void> done) {
    var _ =
        done.whenComplete((_, failure) -> {
          if (failure != null) {
            failures.add(failure);
          }
        });
  }

  /** What ended it. */
  Throwable end() throws Exception {
    return end.get(SOON.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    discord.close();
  }
}
