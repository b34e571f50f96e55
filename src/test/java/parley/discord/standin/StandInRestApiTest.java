package parley.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.InteractionBuilder;
import parley.discord.standin.payload.InteractionLocation;
import parley.testing.TestTimeouts;

/** The stand-in's REST, by a plain client through the proxy. */
class StandInRestApiTest {
  private static final String HELLO =
      "{\"type\":4,\"data\":{\"content\":\"Hello\",\"allowed_mentions\":{\"parse\":[]}}}";
  private static final String EDIT = "{\"content\":\"Later\",\"allowed_mentions\":{\"parse\":[]}}";
  private static final String DEFER = "{\"type\":5,\"data\":{\"flags\":64}}";

  private final StandIn discord = StandIn.start();
  private final StandInClient client = new StandInClient(discord);

  @AfterEach
  void close() {
    client.close();
    discord.close();
  }

  @Test
  void saysWhereTheGatewayIs() {
    discord.shards(3);
    discord.starts(990, Duration.ofHours(1));
    assertThat(client.get("/gateway").json().path("url").asText())
        .isEqualTo("wss://gateway.discord.gg");
    StandInClient.Reply bot = client.get("/gateway/bot");
    assertThat(bot.json().path("shards").asInt()).isEqualTo(3);
    assertThat(bot.json().at("/session_start_limit/remaining").asInt()).isEqualTo(990);
    assertThat(bot.headers().get("Via")).isNotNull();
    assertThat(client.get("/users/@me").json().path("id").asText()).isEqualTo(Ids.APPLICATION);
  }

  @Test
  void refusesATokenThatWasRejected() {
    discord.reject(client.token());
    assertThat(client.get("/users/@me").status()).isEqualTo(401);
  }

  @Test
  void keepsTheCommandsRegistered() {
    String path = "/applications/" + Ids.APPLICATION + "/commands";
    assertThat(client.get(path).json()).isEmpty();
    client.call("PUT", path, "[{\"name\":\"ask\",\"description\":\"Asks.\"}]");
    assertThat(client.get(path).json().path(0).path("name").asText()).isEqualTo("ask");
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void anInteractionIsAnsweredOnce() {
    InteractionTrace asked = asked(InteractionLocation.FORUM_POST);
    assertThat(respond(asked, HELLO).status()).isEqualTo(204);
    assertThat(asked.answered()).isTrue();
    assertThat(respond(asked, HELLO).code()).isEqualTo(40060);
    StandInClient.Reply original = client.get(original(asked));
    assertThat(original.json().path("content").asText()).isEqualTo("Hello");
    assertThat(original.json().path("channel_id").asText())
        .isEqualTo(InteractionLocation.FORUM_POST.channel());
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void aDeferralIsNoAnswerUntilItIsEdited() {
    InteractionTrace asked = asked(InteractionLocation.TEXT_CHANNEL);
    assertThat(client.call("PATCH", original(asked), EDIT).code()).isEqualTo(10015);
    assertThat(respond(asked, DEFER).status()).isEqualTo(204);
    assertThat(asked.answered()).isFalse();
    assertThat(client.call("PATCH", original(asked), EDIT).json().path("flags").asInt())
        .isEqualTo(64);
    assertThat(asked.answered()).isTrue();
    client.call("POST", webhook(asked), EDIT);
    assertThat(asked.messages()).hasSize(2);
    assertThat(client.call("DELETE", original(asked), null).status()).isEqualTo(204);
    assertThat(client.get(original(asked)).code()).isEqualTo(10008);
  }

  @Test
  void refusesWhatIsUnknownOrTooLate() {
    InteractionTrace asked = asked(InteractionLocation.DIRECT_MESSAGE);
    String unknown = "/interactions/" + asked.id() + "/nobody/callback";
    assertThat(client.call("POST", unknown, HELLO).code()).isEqualTo(10062);
    discord.conversations().patience(Duration.ZERO);
    assertThat(respond(asked, HELLO).code()).isEqualTo(10062);
    discord.conversations().patience(TestTimeouts.GENEROUS);
    assertThat(respond(asked, DEFER).status()).isEqualTo(204);
    asked.expire();
    assertThat(client.call("PATCH", original(asked), EDIT).code()).isEqualTo(10015);
  }

  @Test
  void refusesWhatIsOverALimit() {
    InteractionTrace asked = asked(InteractionLocation.TEXT_CHANNEL);
    StandInClient.Reply reply = respond(asked, HELLO.replace("Hello", "x".repeat(2001)));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo(50035);
    assertThat(discord.violations()).singleElement().asString().contains("2001 characters");
    assertThat(discord.violations().getFirst()).doesNotContain(asked.token());
  }

  @Test
  void readsFormsWithFiles() {
    RequestBody form =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("payload_json", EDIT)
            .addFormDataPart("files[0]", "report.txt", RequestBody.create("added 1", null))
            .build();
    StandInClient.Reply reply = client.send("POST", "/channels/12/messages", form);
    assertThat(reply.json().at("/attachments/0/filename").asText()).isEqualTo("report.txt");
    ReceivedRequest request = discord.requests().of("POST", "/channels/12").getFirst();
    assertThat(request.body().path("content").asText()).isEqualTo("Later");
    assertThat(request.files())
        .containsExactly(new ReceivedRequest.Upload("files[0]", "report.txt", "added 1"));
    assertThat(discord.posts()).hasSize(1);
  }

  @Test
  void failsAsToldAndRecovers() {
    discord
        .faults()
        .answer(Faults.path("/users/@me"), 1, StubResponse.tooMany("0.25"))
        .answer(
            Faults.path("/users/@me"), 1, StubResponse.tooMany("1").without("Via").body("<html>"))
        .answer(Faults.path("/users/@me"), 1, StubResponse.failure(503));
    StandInClient.Reply first = client.get("/users/@me");
    assertThat(first.status()).isEqualTo(429);
    assertThat(first.headers().get("Retry-After")).isEqualTo("0.25");
    StandInClient.Reply second = client.get("/users/@me");
    assertThat(second.headers().get("Via")).isNull();
    assertThat(second.json().isMissingNode()).isTrue();
    assertThat(client.get("/users/@me").status()).isEqualTo(503);
    assertThat(client.get("/users/@me").status()).isEqualTo(200);
  }

  @Test
  void manyAreUnderWayTogether() throws Exception {
    client.get("/users/@me");
    discord.faults().together(request -> request.path().startsWith("/users/"), 20);
    List<Callable<Integer>> calls =
        IntStream.range(0, 20)
            .<Callable<Integer>>mapToObj(i -> () -> client.get("/users/" + i).status())
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> call : threads.invokeAll(calls)) {
        assertThat(TestTimeouts.get(call)).isEqualTo(200);
      }
    }
    assertThat(discord.requests().mostInFlight()).isEqualTo(20);
  }

  @Test
  void linksFailAsToldAndRecover() throws IOException {
    client.get("/users/@me");
    discord.links().cut();
    for (ConnectProxy.Mode mode : List.of(ConnectProxy.Mode.REFUSED, ConnectProxy.Mode.DROPPED)) {
      discord.links().mode(mode);
      assertThatThrownBy(() -> client.tryToSend("GET", "/users/@me", null))
          .as(mode.name())
          .isInstanceOf(IOException.class);
    }
    discord.links().mode(ConnectProxy.Mode.OPEN);
    assertThat(client.tryToSend("GET", "/users/@me", null).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"MUTE", "STALLED"})
  void linksSayNothingUntilTheyAreCut(ConnectProxy.Mode mode) throws Exception {
    discord.links().mode(mode);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        StandInClient other = new StandInClient(discord)) {
      Future<StandInClient.Reply> unanswered =
          threads.submit(() -> client.tryToSend("GET", "/users/@me", null));
      Polling.untilTrue(() -> discord.links().open() == 1, "link");
      if (mode == ConnectProxy.Mode.STALLED) {
        Polling.untilTrue(() -> discord.links().swallowed() > 0, "TLS handshake");
      }
      discord.links().mode(ConnectProxy.Mode.OPEN);
      assertThat(other.tryToSend("GET", "/users/@me", null).status()).isEqualTo(200);
      assertThat(unanswered).isNotDone();
      discord.links().mode(ConnectProxy.Mode.REFUSED); // should it try again
      discord.links().cut();
      assertThatThrownBy(() -> TestTimeouts.get(unanswered)).hasCauseInstanceOf(IOException.class);
    }
  }

  private InteractionTrace asked(InteractionLocation place) {
    return discord.deliver(InteractionBuilder.slash("ask").in(place).build());
  }

  private StandInClient.Reply respond(InteractionTrace to, String body) {
    return client.call("POST", "/interactions/" + to.id() + "/" + to.token() + "/callback", body);
  }

  private static String webhook(InteractionTrace of) {
    return "/webhooks/" + Ids.APPLICATION + "/" + of.token();
  }

  private static String original(InteractionTrace of) {
    return webhook(of) + "/messages/@original";
  }
}
