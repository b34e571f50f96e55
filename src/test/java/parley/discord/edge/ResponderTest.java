package parley.discord.edge;

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
import parley.discord.command.Response;
import parley.discord.message.Message;
import parley.discord.standin.Answer;
import parley.discord.standin.Conversation;
import parley.discord.standin.Faults;
import parley.discord.standin.Guilds;
import parley.discord.standin.Interactions;
import parley.discord.standin.StandIn;
import parley.discord.standin.Waiting;

/** Responses get there, also when Discord stumbles, and never by hammering it. */
class ResponderTest {
  private final StandIn standIn = StandIn.here();
  private Optional<Serving> started = Optional.empty();

  private Serving serving() {
    return started.orElseThrow();
  }

  @BeforeEach
  void start() throws Exception {
    standIn.gateway().guilds(Guilds.whole());
    started = Optional.of(Serving.at(standIn));
  }

  @AfterEach
  void stop() {
    serving().close();
    standIn.close();
  }

  static Stream<Answer> stumbles() {
    return Stream.of(
        Answer.tooMany("0.3"),
        Answer.tooMany("0.3").without("Via"),
        Answer.tooMany("0.3").without("Retry-After"),
        Answer.tooMany("0.3").without("Via").without("Retry-After").body("<html>"),
        Answer.failure(500),
        Answer.failure(503));
  }

  @ParameterizedTest
  @MethodSource("stumbles")
  void aFirstResponseIsSentAgainAfterAPause(Answer stumble) {
    standIn.faults().answer(Faults.callback(), 1, stumble);

    answered();

    assertThat(standIn.requests().of("POST", "/interactions")).hasSize(2);
  }

  static Stream<Answer> lastingStumbles() {
    return Stream.of(
        Answer.tooMany("0.3").without("Via").without("Retry-After"), Answer.failure(503));
  }

  @ParameterizedTest
  @MethodSource("lastingStumbles")
  void butNotForEver(Answer stumble) throws Exception {
    standIn.faults().answer(Faults.callback(), 1000, stumble);

    standIn.deliver(Interactions.slash("ask").build());

    Waiting.untilTrue(() -> !serving().failures.isEmpty(), "failure");
    assertThat(serving().failures).hasSize(1);
    assertThat(standIn.requests().of("POST", "/interactions")).hasSize(4);
  }

  @Test
  void aFirstResponseThatWouldBeTooLateIsNotSent() throws Exception {
    serving().close();
    started = Optional.of(Serving.at(standIn, Duration.ofNanos(-1)));

    standIn.deliver(Interactions.slash("ask").build());

    Waiting.untilTrue(() -> !serving().failures.isEmpty(), "failure");
    assertThat(serving().failures)
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
        .hasCauseInstanceOf(RestException.class)
        .hasMessageContaining("too late");
    assertThat(standIn.requests().of("POST", "/interactions")).isEmpty();
  }

  @Test
  void whatDiscordRefusesIsNotSentAgain() throws Exception {
    standIn.faults().answer(Faults.callback(), 1000, Answer.failure(404));
    standIn.deliver(Interactions.slash("ask").build());

    Waiting.untilTrue(() -> !serving().failures.isEmpty(), "failure");
    assertThat(serving().failures).hasSize(1);
    assertThat(standIn.requests().of("POST", "/interactions")).hasSize(1);
  }

  @Test
  void twentyAtOnceDoNotWaitForOneAnother() {
    standIn.faults().together(Faults.callback(), 20);

    List<Conversation> asked =
        IntStream.range(0, 20)
            .mapToObj(_ -> standIn.deliver(Interactions.slash("ask").build()))
            .toList();

    asked.forEach(each -> standIn.conversations().awaitAnswer(each));
    assertThat(standIn.requests().mostInFlight()).isEqualTo(20);
  }

  @Test
  void norDoTwentyEditsAndFollowUps() {
    standIn.faults().together(Faults.path("/@original"), 20);
    var later = new Response.Show(Message.of("Later."), true);
    serving()
        .with((interaction, responder) ->
            serving()
                .watch(
                    responder
                        .defer(interaction, true)
                        .thenCompose(_ -> responder.complete(interaction, later))
                        .thenCompose(
                            _ -> responder.followUp(interaction.origin(), Message.of("More.")))));

    List<Conversation> asked =
        IntStream.range(0, 20)
            .mapToObj(_ -> standIn.deliver(Interactions.slash("ask").build()))
            .toList();

    Waiting.untilTrue(
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
                                interaction, new Response.Show(Message.of("Later."), true)))));

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
    respondWith(new Response.Show(message, true));

    answered();

    var request = standIn.requests().of("POST", "/interactions").getFirst();
    assertThat(request.files().getFirst().text()).isEqualTo("one\ntwo\n");
    assertThat(request.body().at("/data/attachments/0/description").asText())
        .isEqualTo("What changed");
    assertThat(request.header("Authorization")).isEmpty();
  }

  @Test
  void sharingPostsInTheChannel() throws Exception {
    respondWith(new Response.Share(Message.of("For all."), Message.of("Shared.")));

    Conversation asked = standIn.deliver(Interactions.button("share").underPrivate().build());

    standIn.requests().await(request -> request.path().endsWith(Guilds.CHANNEL + "/messages"));
    standIn.conversations().awaitAnswer(asked);
    assertThat(serving().failures).isEmpty();
  }

  @Test
  void whereTheBotMayNotPostSharingFollowsUp() throws Exception {
    standIn.faults().answer(Faults.path(Guilds.CHANNEL + "/messages"), 1, Answer.failure(403));
    respondWith(new Response.Share(Message.of("For all."), Message.of("Shared.")));

    standIn.deliver(Interactions.button("share").underPrivate().build());

    var followUp = standIn.requests().await(request -> request.path().startsWith("/webhooks"));
    assertThat(followUp.body().path("content").asText()).isEqualTo("For all.");
    assertThat(followUp.body().path("flags").asInt()).isZero();
  }

  private void respondWith(Response response) {
    serving()
        .with(
            (interaction, responder) -> serving().watch(responder.respond(interaction, response)));
  }

  private Conversation answered() {
    Conversation asked = standIn.deliver(Interactions.slash("ask").build());
    return standIn.conversations().awaitAnswer(asked);
  }
}
