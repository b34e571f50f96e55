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
import parley.discord.standin.StubResponse;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.InteractionBuilder;

/** Responses get there, also when Discord stumbles, and never by hammering it. */
class DiscordResponderTest {
  private final StandIn standIn = StandIn.here();
  private Optional<DiscordClientFixture> started = Optional.empty();

  private DiscordClientFixture serving() {
    return started.orElseThrow();
  }

  @BeforeEach
  void start() throws Exception {
    standIn.gateway().guilds(Guilds.whole());
    started = Optional.of(DiscordClientFixture.at(standIn));
  }

  @AfterEach
  void stop() {
    serving().close();
    standIn.close();
  }

  static Stream<StubResponse> stumbles() {
    return Stream.of(
        StubResponse.tooMany("0.3"),
        StubResponse.tooMany("0.3").without("Via"),
        StubResponse.tooMany("0.3").without("Retry-After"),
        StubResponse.tooMany("0.3").without("Via").without("Retry-After").body("<html>"),
        StubResponse.failure(500),
        StubResponse.failure(503));
  }

  @ParameterizedTest
  @MethodSource("stumbles")
  void aFirstResponseIsSentAgainAfterAPause(StubResponse stumble) {
    standIn.faults().answer(Faults.callback(), 1, stumble);

    answered();

    assertThat(standIn.requests().of("POST", "/interactions")).hasSize(2);
  }

  static Stream<StubResponse> lastingStumbles() {
    return Stream.of(
        StubResponse.tooMany("0.3").without("Via").without("Retry-After"),
        StubResponse.failure(503));
  }

  @ParameterizedTest
  @MethodSource("lastingStumbles")
  void butNotForEver(StubResponse stumble) throws Exception {
    standIn.faults().answer(Faults.callback(), 1000, stumble);

    standIn.deliver(InteractionBuilder.slash("ask").build());

    Polling.untilTrue(() -> !serving().failures.isEmpty(), "failure");
    assertThat(serving().failures).hasSize(1);
    assertThat(standIn.requests().of("POST", "/interactions")).hasSize(4);
  }

  @Test
  void aFirstResponseThatWouldBeTooLateIsNotSent() throws Exception {
    serving().close();
    started = Optional.of(DiscordClientFixture.at(standIn, Duration.ofNanos(-1)));

    standIn.deliver(InteractionBuilder.slash("ask").build());

    Polling.untilTrue(() -> !serving().failures.isEmpty(), "failure");
    assertThat(serving().failures)
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
        .hasCauseInstanceOf(RestException.class)
        .hasMessageContaining("too late");
    assertThat(standIn.requests().of("POST", "/interactions")).isEmpty();
  }

  @Test
  void whatDiscordRefusesIsNotSentAgain() throws Exception {
    standIn.faults().answer(Faults.callback(), 1000, StubResponse.failure(404));
    standIn.deliver(InteractionBuilder.slash("ask").build());

    Polling.untilTrue(() -> !serving().failures.isEmpty(), "failure");
    assertThat(serving().failures).hasSize(1);
    assertThat(standIn.requests().of("POST", "/interactions")).hasSize(1);
  }

  @Test
  void twentyAtOnceDoNotWaitForOneAnother() {
    standIn.faults().together(Faults.callback(), 20);

    List<InteractionTrace> asked =
        IntStream.range(0, 20)
            .mapToObj(_ -> standIn.deliver(InteractionBuilder.slash("ask").build()))
            .toList();

    asked.forEach(each -> standIn.conversations().awaitAnswer(each));
    assertThat(standIn.requests().mostInFlight()).isEqualTo(20);
  }

  @Test
  void norDoTwentyEditsAndFollowUps() {
    standIn.faults().together(Faults.path("/@original"), 20);
    var later = new InteractionResponse.Show(Message.of("Later."), true);
    serving()
        .with((interaction, responder) ->
            serving()
                .watch(
                    responder
                        .defer(interaction, true)
                        .thenCompose(_ -> responder.complete(interaction, later))
                        .thenCompose(
                            _ -> responder.followUp(interaction.origin(), Message.of("More.")))));

    List<InteractionTrace> asked =
        IntStream.range(0, 20)
            .mapToObj(_ -> standIn.deliver(InteractionBuilder.slash("ask").build()))
            .toList();

    Polling.untilTrue(
        () -> asked.stream().allMatch(each -> each.messages().size() == 2), "follow-ups");
    // Those that gave up waiting for the others, and were sent again, count too.
    assertThat(standIn.requests().mostInFlight()).isGreaterThanOrEqualTo(20);
    assertThat(serving().failures).isEmpty();
  }

  @Test
  void aDeferredAnswerIsPutIntoItsPlace() {
    serving()
        .with((interaction, responder) ->
            serving()
                .watch(
                    responder
                        .defer(interaction, true)
                        .thenCompose(_ ->
                            responder.complete(
                                interaction,
                                new InteractionResponse.Show(Message.of("Later."), true)))));

    assertThat(answered().messages().getFirst().path("content").asText()).isEqualTo("Later.");
    assertThat(serving().failures).isEmpty();
  }

  @Test
  void aFileGoesWithItsAlternativeText() {
    Message message =
        new Message(
            "See the file.",
            List.of(),
            List.of(),
            Optional.of(new Message.Attachment("report.txt", "What changed", "one\ntwo\n")));
    respondWith(new InteractionResponse.Show(message, true));

    answered();

    var request = standIn.requests().of("POST", "/interactions").getFirst();
    assertThat(request.files().getFirst().text()).isEqualTo("one\ntwo\n");
    assertThat(request.body().at("/data/attachments/0/description").asText())
        .isEqualTo("What changed");
    assertThat(request.header("Authorization")).isEmpty();
  }

  @Test
  void sharingPostsInTheChannel() throws Exception {
    respondWith(new InteractionResponse.Share(Message.of("For all."), Message.of("Shared.")));

    InteractionTrace asked =
        standIn.deliver(InteractionBuilder.button("share").underPrivate().build());

    standIn.requests().await(request -> request.path().endsWith(Guilds.CHANNEL + "/messages"));
    standIn.conversations().awaitAnswer(asked);
    assertThat(serving().failures).isEmpty();
  }

  @Test
  void whereTheBotMayNotPostSharingFollowsUp() throws Exception {
    standIn
        .faults()
        .answer(Faults.path(Guilds.CHANNEL + "/messages"), 1, StubResponse.failure(403));
    respondWith(new InteractionResponse.Share(Message.of("For all."), Message.of("Shared.")));

    standIn.deliver(InteractionBuilder.button("share").underPrivate().build());

    var followUp = standIn.requests().await(request -> request.path().startsWith("/webhooks"));
    assertThat(followUp.body().path("content").asText()).isEqualTo("For all.");
    assertThat(followUp.body().path("flags").asInt()).isZero();
  }

  private void respondWith(InteractionResponse response) {
    serving()
        .with(
            (interaction, responder) -> serving().watch(responder.respond(interaction, response)));
  }

  private InteractionTrace answered() {
    InteractionTrace asked = standIn.deliver(InteractionBuilder.slash("ask").build());
    return standIn.conversations().awaitAnswer(asked);
  }
}
