package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.discord.standin.Faults;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.Polling;
import parley.discord.standin.StandIn;
import parley.discord.standin.http.StubResponse;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.InteractionBuilder;

/** Responses are delivered in spite of transient failures, and never by hammering Discord. */
class DiscordResponderTest {
  private final StandIn standIn = StandIn.startForThisJvm();
  private Optional<DiscordClientFixture> client = Optional.empty();

  private DiscordClientFixture client() {
    return client.orElseThrow();
  }

  @BeforeEach
  void start() throws Exception {
    standIn.gateway().setGuilds(Guilds.complete());
    client = Optional.of(DiscordClientFixture.connect(standIn));
  }

  @AfterEach
  void stop() {
    client().close();
    standIn.close();
  }

  static Stream<StubResponse> transientFailures() {
    return Stream.of(
        StubResponse.tooManyRequests("0.3"),
        StubResponse.tooManyRequests("0.3").withoutHeader("Via"),
        StubResponse.tooManyRequests("0.3").withoutHeader("Retry-After"),
        StubResponse.tooManyRequests("0.3")
            .withoutHeader("Via")
            .withoutHeader("Retry-After")
            .withBody("<html>"),
        StubResponse.serverError(500),
        StubResponse.serverError(503));
  }

  @ParameterizedTest
  @MethodSource("transientFailures")
  void aFirstResponseIsSentAgainAfterAPause(StubResponse failure) {
    standIn.faults().respond(Faults.callback(), 1, failure);

    deliverAndAwaitAnswer();

    assertThat(standIn.requests().matching("POST", "/interactions")).hasSize(2);
  }

  static Stream<StubResponse> persistentFailures() {
    return Stream.of(
        StubResponse.tooManyRequests("0.3").withoutHeader("Via").withoutHeader("Retry-After"),
        StubResponse.serverError(503));
  }

  @ParameterizedTest
  @MethodSource("persistentFailures")
  void aFirstResponseIsNotRetriedForever(StubResponse failure) throws Exception {
    standIn.faults().respond(Faults.callback(), 1000, failure);

    standIn.deliver(InteractionBuilder.slash("ask").build());

    Polling.untilTrue(() -> !client().failures.isEmpty(), "failure");
    assertThat(client().failures).hasSize(1);
    assertThat(standIn.requests().matching("POST", "/interactions")).hasSize(4);
  }

  @Test
  void aFirstResponseThatWouldBeTooLateIsNotSent() throws Exception {
    client().close();
    client = Optional.of(DiscordClientFixture.connect(standIn, Duration.ofNanos(-1)));

    standIn.deliver(InteractionBuilder.slash("ask").build());

    Polling.untilTrue(() -> !client().failures.isEmpty(), "failure");
    assertThat(client().failures)
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
        .hasRootCauseInstanceOf(RestException.class)
        .hasMessageContaining("too late");
    assertThat(standIn.requests().matching("POST", "/interactions")).isEmpty();
  }

  @Test
  void whatDiscordRefusesIsNotSentAgain() throws Exception {
    standIn.faults().respond(Faults.callback(), 1000, StubResponse.serverError(404));
    standIn.deliver(InteractionBuilder.slash("ask").build());

    Polling.untilTrue(() -> !client().failures.isEmpty(), "failure");
    assertThat(client().failures).hasSize(1);
    assertThat(standIn.requests().matching("POST", "/interactions")).hasSize(1);
  }

  @Test
  void acknowledgedAlreadyIsSuccessOnlyForARetryOfTheSameRequest() {
    var acknowledged = StubResponse.error(400, 40060, "Interaction has already been acknowledged.");
    standIn.faults().respond(Faults.callback(), 1, acknowledged);
    standIn.deliver(InteractionBuilder.slash("ask").build());
    Polling.untilTrue(() -> client().failures.size() == 1, "failure");

    standIn.faults().respond(Faults.callback(), 1, StubResponse.serverError(500));
    standIn.faults().respond(Faults.callback(), 1, acknowledged);
    standIn.deliver(InteractionBuilder.slash("ask").build());
    Polling.untilTrue(
        () -> standIn.requests().matching("POST", "/interactions").size() == 3, "retry");
    deliverAndAwaitAnswer();
    assertThat(client().failures).hasSize(1);
  }

  @Test
  void twentyAtOnceDoNotWaitForOneAnother() {
    standIn.faults().barrier(Faults.callback(), 20);

    List<InteractionTrace> traces =
        IntStream.range(0, 20)
            .mapToObj(_ -> standIn.deliver(InteractionBuilder.slash("ask").build()))
            .toList();

    traces.forEach(each -> standIn.traces().awaitAnswer(each));
    assertThat(standIn.requests().maxInFlight()).isEqualTo(20);
  }

  @Test
  void twentyEditsAndFollowUpsDoNotWaitForOneAnother() {
    standIn.faults().barrier(Faults.path("/@original"), 20);
    var reply = new InteractionResponse.Reply(Message.of("Later."), true);
    client()
        .handleWith((interaction, responder) ->
            client()
                .recordFailure(
                    responder
                        .defer(interaction, true)
                        .thenCompose(_ -> responder.complete(interaction, reply))
                        .thenCompose(
                            _ -> responder.followUp(interaction.context(), Message.of("More.")))));

    List<InteractionTrace> traces =
        IntStream.range(0, 20)
            .mapToObj(_ -> standIn.deliver(InteractionBuilder.slash("ask").build()))
            .toList();

    Polling.untilTrue(
        () -> traces.stream().allMatch(each -> each.messages().size() == 2), "follow-ups");
    // Those that gave up waiting for the others, and were sent again, count too.
    assertThat(standIn.requests().maxInFlight()).isGreaterThanOrEqualTo(20);
    assertThat(client().failures).isEmpty();
  }

  @Test
  void aDeferredAnswerIsPutIntoItsPlace() {
    client()
        .handleWith((interaction, responder) ->
            client()
                .recordFailure(
                    responder
                        .defer(interaction, true)
                        .thenCompose(_ ->
                            responder.complete(
                                interaction,
                                new InteractionResponse.Reply(Message.of("Later."), true)))));

    assertThat(deliverAndAwaitAnswer().messages().getFirst().path("content").asText())
        .isEqualTo("Later.");
    assertThat(client().failures).isEmpty();
  }

  @Test
  void aFileGoesWithItsAlternativeText() {
    Message message =
        new Message(
            "See the file.",
            List.of(),
            List.of(),
            Optional.of(new Message.Attachment("report.txt", "What changed", "one\ntwo\n")));
    respondWith(new InteractionResponse.Reply(message, true));

    deliverAndAwaitAnswer();

    var request = standIn.requests().matching("POST", "/interactions").getFirst();
    assertThat(request.files().getFirst().text()).isEqualTo("one\ntwo\n");
    assertThat(request.body().at("/data/attachments/0/description").asText())
        .isEqualTo("What changed");
    assertThat(request.header("Authorization")).isEmpty();
  }

  @Test
  void sharingPostsInTheChannel() throws Exception {
    share();

    InteractionTrace trace =
        standIn.deliver(InteractionBuilder.button("share").onEphemeralMessage().build());

    standIn.requests().await(request -> request.path().endsWith(Guilds.CHANNEL + "/messages"));
    standIn.traces().awaitAnswer(trace);
    assertThat(client().failures).isEmpty();
  }

  @Test
  void whereTheBotMayNotPostSharingFollowsUp() throws Exception {
    standIn
        .faults()
        .respond(Faults.path(Guilds.CHANNEL + "/messages"), 1, StubResponse.serverError(403));
    share();

    standIn.deliver(InteractionBuilder.button("share").onEphemeralMessage().build());

    var followUp = standIn.requests().await(request -> request.path().startsWith("/webhooks"));
    assertThat(followUp.body().path("content").asText()).isEqualTo("For all.");
    assertThat(followUp.body().path("flags").asInt()).isZero();
  }

  private void share() {
    var share =
        new InteractionResponse.ShareToChannel(Message.of("For all."), Message.of("Shared."));
    client()
        .handleWith((interaction, responder) ->
            client()
                .recordFailure(
                    responder
                        .defer(interaction, true)
                        .thenCompose(_ -> responder.complete(interaction, share))));
  }

  private void respondWith(InteractionResponse.Immediate response) {
    client()
        .handleWith((interaction, responder) ->
            client().recordFailure(responder.respond(interaction, response)));
  }

  private InteractionTrace deliverAndAwaitAnswer() {
    InteractionTrace trace = standIn.deliver(InteractionBuilder.slash("ask").build());
    return standIn.traces().awaitAnswer(trace);
  }
}
