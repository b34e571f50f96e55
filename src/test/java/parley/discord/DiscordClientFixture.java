package parley.discord;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponder;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.discord.standin.Polling;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.Ids;
import parley.testing.TestTimeouts;

/** The edge, serving from a thread of its own, with somebody behind it who always says the same. */
final class DiscordClientFixture implements AutoCloseable {
  final StandIn standIn;
  final DiscordClient discord;
  final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Throwable> end = new CompletableFuture<>();
  private volatile BiConsumer<Interaction, InteractionResponder> desk = this::here;

  private DiscordClientFixture(StandIn standIn, String token, String shards, Duration firstResponse)
      throws DiscordLoginException {
    this.standIn = standIn;
    this.discord = new DiscordClient(BotToken.parse(token), shards, firstResponse);
  }

  /** Connected. */
  static DiscordClientFixture at(StandIn standIn) throws DiscordLoginException {
    return at(standIn, TestTimeouts.GENEROUS);
  }

  /** Connected; a first response may take so long. */
  static DiscordClientFixture at(StandIn standIn, Duration firstResponse)
      throws DiscordLoginException {
    DiscordClientFixture serving = begun(standIn, Ids.botToken(), "auto", firstResponse);
    standIn.gateway().awaitConnected(1);
    serving.awaitReady();
    return serving;
  }

  /** The stand-in has sent READY a moment before the edge has read it. */
  private void awaitReady() {
    Polling.untilTrue(() -> discord.health().isWell(), "READY read by the edge");
  }

  /** Not yet connected. */
  static DiscordClientFixture begun(StandIn standIn, String token, String shards)
      throws DiscordLoginException {
    return begun(standIn, token, shards, TestTimeouts.GENEROUS);
  }

  private static DiscordClientFixture begun(
      StandIn standIn, String token, String shards, Duration firstResponse)
      throws DiscordLoginException {
    DiscordClientFixture serving = new DiscordClientFixture(standIn, token, shards, firstResponse);
    Thread.ofPlatform().daemon().start(serving::run);
    return serving;
  }

  /** Does something else with interactions. */
  DiscordClientFixture with(BiConsumer<Interaction, InteractionResponder> other) {
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

  private void here(Interaction interaction, InteractionResponder responder) {
    InteractionResponse response =
        interaction instanceof Interaction.Typing
            ? new InteractionResponse.Suggest(List.of("Here."))
            : new InteractionResponse.Show(Message.of("Here."), true);
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
