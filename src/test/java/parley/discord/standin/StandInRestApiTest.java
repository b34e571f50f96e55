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
import parley.discord.standin.http.ReceivedRequest;
import parley.discord.standin.http.StubResponse;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.InteractionBuilder;
import parley.discord.standin.payload.InteractionLocation;
import parley.discord.standin.payload.Upload;
import parley.testing.TestTimeouts;

/** Tests the stand-in's REST API with a plain client through the proxy. */
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
    discord.setRecommendedShards(3);
    discord.setSessionStartLimit(990, Duration.ofHours(1));
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
    InteractionTrace trace = deliver(InteractionLocation.FORUM_POST);
    assertThat(respond(trace, HELLO).status()).isEqualTo(204);
    assertThat(trace.isAnswered()).isTrue();
    assertThat(respond(trace, HELLO).code()).isEqualTo(40060);
    StandInClient.Reply original = client.get(original(trace));
    assertThat(original.json().path("content").asText()).isEqualTo("Hello");
    assertThat(original.json().path("channel_id").asText())
        .isEqualTo(InteractionLocation.FORUM_POST.channel());
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void aDeferralIsNoAnswerUntilItIsEdited() {
    InteractionTrace trace = deliver(InteractionLocation.TEXT_CHANNEL);
    assertThat(client.call("PATCH", original(trace), EDIT).code()).isEqualTo(10015);
    assertThat(respond(trace, DEFER).status()).isEqualTo(204);
    assertThat(trace.isAnswered()).isFalse();
    assertThat(client.call("PATCH", original(trace), EDIT).json().path("flags").asInt())
        .isEqualTo(64);
    assertThat(trace.isAnswered()).isTrue();
    client.call("POST", webhook(trace), EDIT);
    assertThat(trace.messages()).hasSize(2);
    assertThat(client.call("DELETE", original(trace), null).status()).isEqualTo(204);
    assertThat(client.get(original(trace)).code()).isEqualTo(10008);
  }

  @Test
  void refusesWhatIsUnknownOrTooLate() {
    InteractionTrace trace = deliver(InteractionLocation.DIRECT_MESSAGE);
    String unknown = "/interactions/" + trace.id() + "/nobody/callback";
    assertThat(client.call("POST", unknown, HELLO).code()).isEqualTo(10062);
    discord.traces().setResponseDeadline(Duration.ZERO);
    assertThat(respond(trace, HELLO).code()).isEqualTo(10062);
    discord.traces().setResponseDeadline(TestTimeouts.GENEROUS);
    assertThat(respond(trace, DEFER).status()).isEqualTo(204);
    trace.expire();
    assertThat(client.call("PATCH", original(trace), EDIT).code()).isEqualTo(10015);
  }

  @Test
  void refusesWhatIsOverALimit() {
    InteractionTrace trace = deliver(InteractionLocation.TEXT_CHANNEL);
    StandInClient.Reply reply = respond(trace, HELLO.replace("Hello", "x".repeat(2001)));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo(50035);
    assertThat(discord.violations()).singleElement().asString().contains("2001 characters");
    assertThat(discord.violations().getFirst()).doesNotContain(trace.token());
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
    ReceivedRequest request = discord.requests().matching("POST", "/channels/12").getFirst();
    assertThat(request.body().path("content").asText()).isEqualTo("Later");
    assertThat(request.files()).containsExactly(new Upload("files[0]", "report.txt", "added 1"));
    assertThat(discord.posts()).hasSize(1);
  }

  @Test
  void failsAsToldAndRecovers() {
    discord
        .faults()
        .respond(Faults.path("/users/@me"), 1, StubResponse.tooManyRequests("0.25"))
        .respond(
            Faults.path("/users/@me"),
            1,
            StubResponse.tooManyRequests("1").withoutHeader("Via").withBody("<html>"))
        .respond(Faults.path("/users/@me"), 1, StubResponse.serverError(503));
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
    discord.faults().barrier(request -> request.path().startsWith("/users/"), 20);
    List<Callable<Integer>> calls =
        IntStream.range(0, 20)
            .<Callable<Integer>>mapToObj(i -> () -> client.get("/users/" + i).status())
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> call : threads.invokeAll(calls)) {
        assertThat(TestTimeouts.get(call)).isEqualTo(200);
      }
    }
    assertThat(discord.requests().maxInFlight()).isEqualTo(20);
  }

  @Test
  void linksFailAsToldAndRecover() throws IOException {
    client.get("/users/@me");
    discord.connectProxy().closeAll();
    for (ConnectProxy.Mode mode : List.of(ConnectProxy.Mode.REFUSED, ConnectProxy.Mode.DROPPED)) {
      discord.connectProxy().setMode(mode);
      assertThatThrownBy(() -> client.tryToSend("GET", "/users/@me", null))
          .as(mode.name())
          .isInstanceOf(IOException.class);
    }
    discord.connectProxy().setMode(ConnectProxy.Mode.OPEN);
    assertThat(client.tryToSend("GET", "/users/@me", null).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"MUTE", "STALLED"})
  void linksSayNothingUntilTheyAreCut(ConnectProxy.Mode mode) throws Exception {
    discord.connectProxy().setMode(mode);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        StandInClient other = new StandInClient(discord)) {
      Future<StandInClient.Reply> unanswered =
          threads.submit(() -> client.tryToSend("GET", "/users/@me", null));
      Polling.untilTrue(() -> discord.connectProxy().openCount() == 1, "link");
      if (mode == ConnectProxy.Mode.STALLED) {
        Polling.untilTrue(() -> discord.connectProxy().swallowed() > 0, "TLS handshake");
      }
      discord.connectProxy().setMode(ConnectProxy.Mode.OPEN);
      assertThat(other.tryToSend("GET", "/users/@me", null).status()).isEqualTo(200);
      assertThat(unanswered).isNotDone();
      discord.connectProxy().setMode(ConnectProxy.Mode.REFUSED); // should it try again
      discord.connectProxy().closeAll();
      assertThatThrownBy(() -> TestTimeouts.get(unanswered)).hasCauseInstanceOf(IOException.class);
    }
  }

  private InteractionTrace deliver(InteractionLocation location) {
    return discord.deliver(InteractionBuilder.slash("ask").at(location).build());
  }

  private StandInClient.Reply respond(InteractionTrace trace, String body) {
    return client.call(
        "POST", "/interactions/" + trace.id() + "/" + trace.token() + "/callback", body);
  }

  private static String webhook(InteractionTrace trace) {
    return "/webhooks/" + Ids.APPLICATION + "/" + trace.token();
  }

  private static String original(InteractionTrace trace) {
    return webhook(trace) + "/messages/@original";
  }
}
