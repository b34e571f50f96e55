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

/** A client running on its own thread, with a handler that always gives the same reply. */
final class DiscordClientFixture implements AutoCloseable {
  final StandIn standIn;
  final DiscordClient discord;
  final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
  private volatile BiConsumer<Interaction, InteractionResponder> handler = this::replyHere;

  private DiscordClientFixture(StandIn standIn, String token, String shards, Duration firstResponse)
      throws DiscordLoginException {
    this.standIn = standIn;
    this.discord = new DiscordClient(BotToken.parse(token), shards, firstResponse);
  }

  /** Starts a client and waits until it is connected. */
  static DiscordClientFixture connect(StandIn standIn) throws DiscordLoginException {
    return connect(standIn, TestTimeouts.GENEROUS);
  }

  /** Connected; a first response may take so long. */
  static DiscordClientFixture connect(StandIn standIn, Duration firstResponse)
      throws DiscordLoginException {
    DiscordClientFixture fixture = start(standIn, Ids.botToken(), "auto", firstResponse);
    standIn.gateway().awaitConnected(1);
    fixture.awaitReady();
    return fixture;
  }

  /** Waits until the client has read READY, a moment after the stand-in sent it. */
  private void awaitReady() {
    Polling.untilTrue(() -> discord.health().isHealthy(), "READY read by the edge");
  }

  /** Starts a client without waiting. */
  static DiscordClientFixture start(StandIn standIn, String token, String shards)
      throws DiscordLoginException {
    return start(standIn, token, shards, TestTimeouts.GENEROUS);
  }

  private static DiscordClientFixture start(
      StandIn standIn, String token, String shards, Duration firstResponse)
      throws DiscordLoginException {
    DiscordClientFixture fixture = new DiscordClientFixture(standIn, token, shards, firstResponse);
    Thread.ofPlatform().daemon().start(fixture::run);
    return fixture;
  }

  /** Replaces the handler. */
  DiscordClientFixture handleWith(BiConsumer<Interaction, InteractionResponder> newHandler) {
    handler = newHandler;
    return this;
  }

  private void run() {
    try {
      discord.run(interaction -> handler.accept(interaction, discord.responder()));
    } catch (Throwable t) {
      failure.complete(t);
    }
  }

  private void replyHere(Interaction interaction, InteractionResponder responder) {
    InteractionResponse.Immediate response =
        interaction instanceof Interaction.Autocomplete
            ? new InteractionResponse.AutocompleteChoices(
                List.of(new InteractionResponse.Choice("Here.", "Here.")))
            : new InteractionResponse.Reply(Message.of("Here."), true);
    recordFailure(responder.respond(interaction, response));
  }

  /** Collects the failure of a response. */
  void recordFailure(CompletableFuture<Void> future) {
    var _ =
        future.whenComplete((_, failure) -> {
          if (failure != null) {
            failures.add(failure);
          }
        });
  }

  /** Waits for the exception that ended the client. */
  Throwable awaitEnd() throws Exception {
    return TestTimeouts.get(failure);
  }

  @Override
  public void close() {
    discord.close();
  }
}
