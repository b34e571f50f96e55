package parley.discord.edge;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import parley.discord.command.Responder;
import parley.discord.command.Response;
import parley.discord.interaction.Interaction;
import parley.discord.message.Message;
import parley.discord.standin.Ids;
import parley.discord.standin.StandIn;
import parley.discord.standin.Waiting;
import parley.testing.TestTimeouts;

/** The edge, serving from a thread of its own, with somebody behind it who always says the same. */
final class Serving implements AutoCloseable {
  final StandIn standIn;
  final Discord discord;
  final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Throwable> end = new CompletableFuture<>();
  private volatile BiConsumer<Interaction, Responder> desk = this::here;

  private Serving(StandIn standIn, String token, String shards, Duration firstResponse)
      throws DiscordLoginException {
    this.standIn = standIn;
    this.discord = new Discord(BotToken.parse(token), shards, firstResponse);
  }

  /** Connected. */
  static Serving at(StandIn standIn) throws DiscordLoginException {
    return at(standIn, TestTimeouts.GENEROUS);
  }

  /** Connected; a first response may take so long. */
  static Serving at(StandIn standIn, Duration firstResponse) throws DiscordLoginException {
    Serving serving = begun(standIn, Ids.botToken(), "auto", firstResponse);
    standIn.gateway().awaitConnected(1);
    serving.awaitReady();
    return serving;
  }

  /** The stand-in has sent READY a moment before the edge has read it. */
  private void awaitReady() {
    Waiting.untilTrue(() -> discord.health().isWell(), "READY read by the edge");
  }

  /** Not yet connected. */
  static Serving begun(StandIn standIn, String token, String shards) throws DiscordLoginException {
    return begun(standIn, token, shards, TestTimeouts.GENEROUS);
  }

  private static Serving begun(StandIn standIn, String token, String shards, Duration firstResponse)
      throws DiscordLoginException {
    Serving serving = new Serving(standIn, token, shards, firstResponse);
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
    return TestTimeouts.get(end);
  }

  @Override
  public void close() {
    discord.close();
  }
}
